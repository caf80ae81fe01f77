import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import { notInFuture } from '#core/register/rules'
import { refusalSentence } from '#core/refusal'
import type { Settings } from '#core/settings'
import { Settlement } from '#core/words'
import { DisputeGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { MomentField } from '../../components/form/MomentField'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface SettlementForm {
  readonly as: Settlement
  readonly at: Moment | null
  readonly words: string
}

interface SettleDenialProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** Which denial of the request. */
  readonly n: number
}

/** Says how a denial ended. The denial itself stays. */
export function SettleDenial({ opened: { row, request }, settings, n }: SettleDenialProps) {
  const say = messages.forms.settle
  const clock = useClock(settings)
  const form = useForm<SettlementForm>(`settle:${row.id}:${String(n)}`, { as: 'rebutted', at: presentMoment(clock), words: '' })
  const { value, change, problem } = form
  const { as, at, words } = value
  const denial = request.denials.find((each) => each.n === n)
  const early = notInFuture(at, 'settlement', new Date(clock.now).toISOString())
  const record = useRecord(
    form,
    at && { kind: 'settle-denial', request: row.id, n, settlement: { as, at, words } },
    say.recorded(rowReference(row)),
  )
  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={640}
      form={form}
      submit={{ label: say.submit, key: messages.forms.frame.keys.record, act: record }}
    >
      <div className="form-column">
        {denial && (
          <blockquote className="form-quote">
            <p className="form-said">{denial.words}</p>
            <p className="form-source">{say.source(denial.speaker, denial.outlet, denial.exact)}</p>
          </blockquote>
        )}
        <Choice
          label={say.as}
          value={as}
          onChange={(taken) => {
            change({ as: taken })
          }}
          options={Settlement.options.map((each) => ({
            value: each,
            label: messages.words.settlement[each],
            glyph: <DisputeGlyph state={each} />,
          }))}
          hint={say.asHint[as]}
          autoFocus
        />
        <MomentField
          label={say.at}
          value={at}
          onChange={(taken) => {
            change({ at: taken })
          }}
          clock={clock}
          error={early && refusalSentence(early)}
          invalid={problem !== null && at === null}
        />
        <TextArea
          label={say.words}
          aside={messages.forms.field.optional}
          value={words}
          onChange={(typed) => {
            change({ words: typed })
          }}
        />
      </div>
    </FormDialog>
  )
}
