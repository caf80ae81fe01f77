import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import type { Settings } from '#core/settings'
import { AnswerKind } from '#core/words'
import { RequestGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { AboutForm } from './AboutForm'
import type { Asked, Reasons } from './rules/judge'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { WhenField } from './WhenField'

interface AnswerForm {
  readonly kind: AnswerKind
  readonly at: Moment | null
  readonly words: string
  readonly reasons: Reasons
}

interface AnswerProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
}

/** Records their answer. The latest one stands. */
export function Answer({ opened: { row, request }, settings }: AnswerProps) {
  const say = messages.forms.answer
  const clock = useClock(settings)
  const form = useForm<AnswerForm>(`answer:${row.id}`, { kind: 'accepted', at: presentMoment(clock), words: '', reasons: {} })
  const { value, change } = form
  const { kind, at, words } = value
  const asked: Asked = at ? { kind: 'answer', request: row.id, answer: { kind, at, words } } : { lacks: 'at' }
  const { judged, record } = useRecord({ settings, form, request, asked, said: say.recorded(rowReference(row)) })
  return (
    <AboutForm row={row} title={say.title} width={640} form={form} judged={judged} submit={say.submit} record={record} isLasting>
      <div className="form-column">
        <Choice
          label={say.kind}
          value={kind}
          onChange={(taken) => {
            change({ kind: taken })
          }}
          options={AnswerKind.options.map((each) => ({
            value: each,
            label: messages.words.answer[each],
            glyph: <RequestGlyph state={each} />,
          }))}
          hint={row.answer ? say.replaces(messages.words.answer[row.answer.kind]) : undefined}
          autoFocus
        />
        <WhenField value={at} change={change} clock={clock} />
        <TextArea
          label={say.words}
          aside={say.wordsAside}
          value={words}
          onChange={(typed) => {
            change({ words: typed })
          }}
        />
      </div>
    </AboutForm>
  )
}
