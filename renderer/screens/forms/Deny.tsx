import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import { notInFuture } from '#core/register/rules'
import { refusalSentence } from '#core/refusal'
import type { Settings } from '#core/settings'
import { Denied } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface DenialForm {
  readonly denied: Denied
  readonly speaker: string
  readonly outlet: string
  readonly at: Moment | null
  readonly words: string
  readonly exact: boolean
}

interface DenyProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
}

/** Records a denial: who said what, where and when. It stands beside what is held, and erases nothing. */
export function Deny({ opened: { row }, settings }: DenyProps) {
  const say = messages.forms.deny
  const clock = useClock(settings)
  const form = useForm<DenialForm>(`deny:${row.id}`, {
    denied: 'received',
    speaker: '',
    outlet: '',
    at: presentMoment(clock),
    words: '',
    exact: false,
  })
  const { value, change, problem } = form
  const { at } = value
  const refusal = problem?.refusal ?? null
  const misses = (what: 'speaker' | 'words'): boolean => refusal?.code === 'missing' && refusal.what === what
  const early = notInFuture(at, 'denial', new Date(clock.now).toISOString())
  const record = useRecord(form, at && { kind: 'deny', request: row.id, denial: { ...value, at } }, say.recorded(rowReference(row)))
  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={680}
      form={form}
      submit={{ label: say.submit, key: messages.forms.frame.keys.record, act: record }}
    >
      <div className="form-column">
        <Select
          label={say.denied}
          value={value.denied}
          onChange={(denied) => {
            change({ denied })
          }}
          options={Denied.options.map((each) => ({ value: each, label: say.deniedWords[each] }))}
          hint={say.besides}
        />
        <div className="form-row form-halves">
          <TextField
            label={say.speaker}
            value={value.speaker}
            onChange={(speaker) => {
              change({ speaker })
            }}
            invalid={misses('speaker')}
            autoFocus
          />
          <TextField
            label={say.outlet}
            aside={say.outletAside}
            value={value.outlet}
            onChange={(outlet) => {
              change({ outlet })
            }}
          />
        </div>
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
          value={value.words}
          onChange={(words) => {
            change({ words })
          }}
          invalid={misses('words')}
        />
        <Choice
          label={say.exactness}
          value={value.exact ? 'exact' : 'paraphrase'}
          onChange={(taken) => {
            change({ exact: taken === 'exact' })
          }}
          options={[
            { value: 'paraphrase', label: say.paraphrase },
            { value: 'exact', label: say.exact },
          ]}
        />
      </div>
    </FormDialog>
  )
}
