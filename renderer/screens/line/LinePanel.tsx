import { Copy, Pencil, Undo2 } from 'lucide-react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { lineToTake } from '#core/projections/line/line'
import type { Settings } from '#core/settings'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { LINE_FORMS, useLine } from '../../store/line'
import { useActs } from '../desk/useActs'
import { linesOf } from './forms'
import { WriteLine } from './WriteLine'
import '../../components/form/form.css'
import './LinePanel.css'

interface LinePanelProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly now: Instant
}

/** What the spokesperson can say, in the form that is wanted; the short one is what stands on the sheet, and can be the office's own. */
export function LinePanel({ opened, settings, now }: LinePanelProps) {
  const { line } = messages
  const form = useLine((store) => store.form)
  const isWriting = useLine(({ writing }) => writing === opened.row.id)
  const { facts } = lineToTake(opened.row, settings, now)
  return (
    <div className="line" role="group" aria-labelledby="line-title">
      <div className="line-head">
        <b id="line-title">{line.title}</b>
        <Forms />
        <ActButton act="copy-line" words={line.copy} icon={<Copy size={15} aria-hidden />} />
      </div>
      {isWriting ? <WriteLine key={opened.row.id} row={opened.row} facts={facts} /> : <Said opened={opened} settings={settings} now={now} />}
      {form === 'short' && !isWriting && (
        <div className="line-acts">
          <ActButton act="write-line" words={opened.row.line ? line.edit : line.write} icon={<Pencil size={14} aria-hidden />} />
          <ActButton act="take-back-line" words={line.takeBack} icon={<Undo2 size={14} aria-hidden />} />
        </div>
      )}
    </div>
  )
}

function Forms() {
  const { line } = messages
  const { form, show } = useLine()
  return (
    <RadioGroup
      className="line-forms"
      aria-label={line.forms}
      orientation="horizontal"
      value={form}
      onChange={(value) => {
        const chosen = LINE_FORMS.find((each) => each === value)
        if (chosen) show(chosen)
      }}
    >
      <div className="choice">
        {LINE_FORMS.map((each) => (
          <RadioField key={each} value={each} className="choice-field">
            <RadioButton className="choice-option">
              <span className="choice-label">{line.form[each]}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}

/** The line itself; the office's own words say that they are, and what the facts have come to give since. */
function Said({ opened, settings, now }: LinePanelProps) {
  const { line } = messages
  const form = useLine((store) => store.form)
  const { by, facts, isStale } = lineToTake(opened.row, settings, now)
  const written = opened.request.line
  const lines = linesOf(form, opened, settings, now)
  return (
    <>
      <div className={`line-said line-${form}`}>
        {lines.map((each, index) => (
          <p key={index}>{each}</p>
        ))}
      </div>
      {form === 'short' && by === 'office' && (
        <p className="line-note">
          {written && `${line.oursBy(written.by, dateAndClock(written.recorded, settings.home.zone, now))}. `}
          <span className={isStale ? 'line-stale' : undefined}>{isStale ? line.factsNow : line.factsGive}</span> {facts}
        </p>
      )}
    </>
  )
}

interface ActButtonProps {
  readonly act: 'copy-line' | 'write-line' | 'take-back-line'
  readonly words: string
  readonly icon: React.ReactNode
}

/** Does an act that is possible now, with its keys. */
function ActButton({ act: id, words, icon }: ActButtonProps) {
  const act = useActs().get(id)
  if (!act) return null
  const shown = act.keys.length === 0 ? {} : { 'shortcut': act.keys.join(' '), 'aria-keyshortcuts': act.keys.join('+') }
  return (
    <Button kind="bare" icon={icon} aria-label={act.words} onPress={act.perform} {...shown}>
      {words}
    </Button>
  )
}
