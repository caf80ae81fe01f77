import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { answerRefusal } from '#core/register/rules'
import { refusalSentence } from '#core/refusal'
import type { Moment } from '#core/moment'
import type { Settings } from '#core/settings'
import { AnswerKind } from '#core/words'
import { RequestGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { MomentField } from '../../components/form/MomentField'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface AnswerForm {
  readonly kind: AnswerKind
  readonly at: Moment | null
  readonly words: string
}

interface AnswerProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
}

/** Records their answer. The latest one stands. */
export function Answer({ opened: { row, request }, settings }: AnswerProps) {
  const say = messages.forms.answer
  const clock = useClock(settings)
  const form = useForm<AnswerForm>(`answer:${row.id}`, { kind: 'accepted', at: presentMoment(clock), words: '' })
  const { value, change, problem } = form
  const { kind, at, words } = value
  const refusal = at && answerRefusal(request, { kind, at, words }, new Date(clock.now).toISOString())
  const record = useRecord(form, at && { kind: 'answer', request: row.id, answer: { kind, at, words } }, say.recorded(rowReference(row)))
  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={640}
      form={form}
      submit={{ label: say.submit, key: messages.forms.frame.keys.record, act: record }}
    >
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
        <MomentField
          label={say.at}
          value={at}
          onChange={(taken) => {
            change({ at: taken })
          }}
          clock={clock}
          error={refusal ? refusalSentence(refusal) : null}
          invalid={problem !== null && at === null}
        />
        <TextArea
          label={say.words}
          aside={say.wordsAside}
          value={words}
          onChange={(typed) => {
            change({ words: typed })
          }}
        />
      </div>
    </FormDialog>
  )
}
