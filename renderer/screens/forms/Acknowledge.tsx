import { useEffect } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { CameBy, Level } from '#core/words'
import { ChannelGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { Combo } from '../../components/form/Combo'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useSuggestions } from '../../store/suggestions'
import { AboutForm } from './AboutForm'
import { acknowledgementOf, blankAcknowledgement } from './acknowledgement'
import { AcknowledgementEffect } from './AcknowledgementEffect'
import { keptAs } from './others'
import { LevelChoice } from './LevelChoice'
import { At } from './rules/At'
import type { Asked } from './rules/judge'
import { SeveralEffect } from './SeveralEffect'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { WhenField } from './WhenField'

interface AcknowledgeProps {
  readonly opened: OpenedRequest
  readonly others: readonly RequestId[]
  readonly settings: Settings
}

/** Marks a request as acknowledged: who said so, how and when, in which words; and shows beforehand what that changes. */
export function Acknowledge({ opened: { row, request }, others, settings }: AcknowledgeProps) {
  const say = messages.forms.acknowledge
  const show = useDialog((store) => store.show)
  const clock = useClock(settings)
  const form = useForm(keptAs('acknowledge', row.id, others), { ...blankAcknowledgement(presentMoment(clock)), reasons: {} })
  const { value, change } = form
  const { counterparts, reload } = useSuggestions()
  useEffect(() => {
    void reload()
  }, [reload])
  const acknowledgement = acknowledgementOf(value)
  const asked: Asked = acknowledgement ? { kind: 'acknowledge', request: row.id, acknowledgement } : { lacks: 'at' }
  const said = others.length === 0 ? say.recorded(rowReference(row)) : messages.several.said.acknowledged(others.length + 1)
  const { judged, record } = useRecord({ settings, form, request, others, asked, said })

  return (
    <AboutForm
      row={row}
      others={others}
      title={say.title}
      width={928}
      height={700}
      form={form}
      judged={judged}
      submit={say.submit}
      record={record}
      hints={[{ keys: [`1–${String(Level.options.length)}`], words: say.level }]}
      aside={<span className="form-chain">{messages.keeping.voidInstead}</span>}
    >
      <div className="form-columns form-columns-acknowledge">
        <div className="form-column">
          <LevelChoice
            value={value.level}
            onChange={(level) => {
              change({ level })
            }}
          />
          <div className="form-row form-halves">
            <At place="who">
              {(mark) => (
                <TextField
                  label={say.who}
                  aside={value.level === 'automatic' ? messages.forms.field.optional : undefined}
                  value={value.who}
                  onChange={(who) => {
                    change({ who })
                  }}
                  {...mark}
                />
              )}
            </At>
            <Combo
              label={say.post}
              value={value.post}
              onChange={(post) => {
                change({ post })
              }}
              suggestions={row.addressee === '' ? [] : [{ text: row.addressee }]}
            />
          </div>
          <WhenField value={value.at} change={change} clock={clock} />
          <Choice
            label={say.cameBy}
            value={value.cameBy}
            onChange={(cameBy) => {
              change({ cameBy })
            }}
            options={CameBy.options.map((each) => ({
              value: each,
              label: say.cameByShort[each],
              glyph: <ChannelGlyph channel={each} />,
            }))}
          />
          <div className="form-row form-halves">
            <At place="theirReference">
              {(mark) => (
                <TextField
                  label={say.theirReference}
                  aside={value.level === 'formal' ? undefined : messages.forms.field.optional}
                  value={value.theirReference}
                  onChange={(theirReference) => {
                    change({ theirReference })
                  }}
                  hint={value.level === 'formal' && value.theirReference === '' ? say.neededForFormal : say.keptAsWritten}
                  {...mark}
                />
              )}
            </At>
            <At place="body">
              {() => (
                <Combo
                  label={say.body}
                  aside={say.bodyAside}
                  value={value.body}
                  onChange={(body) => {
                    change({ body })
                  }}
                  suggestions={counterparts.flatMap(({ name }) => (name === row.counterpart ? [] : { text: name }))}
                />
              )}
            </At>
          </div>
          <TextArea
            label={say.theirWords}
            aside={say.theirWordsAside}
            value={value.theirWords}
            onChange={(theirWords) => {
              change({ theirWords })
            }}
          />
        </div>
        {others.length === 0 ? (
          <AcknowledgementEffect
            row={row}
            form={value}
            now={new Date(clock.now).toISOString()}
            home={clock.home.zone}
            onAnswerToo={() => {
              record(() => {
                show({ kind: 'answer', request: row.id })
              })
            }}
          />
        ) : (
          <SeveralEffect form={value} />
        )}
      </div>
    </AboutForm>
  )
}
