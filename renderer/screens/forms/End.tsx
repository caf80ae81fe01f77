import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Ending } from '#core/words'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface EndProps {
  readonly opened: OpenedRequest
  readonly as: Ending
}

/** Lays a request to rest, with a reason: closed, withdrawn, or voided with its number kept. */
export function End({ opened: { row }, as }: EndProps) {
  const say = messages.forms.end
  const reference = rowReference(row)
  const form = useForm(`end:${row.id}:${as}`, { reason: '' })
  const reason = form.value.reason.trim()
  const record = useRecord(form, { kind: 'end', request: row.id, ending: { as, reason, by: null } }, say.recorded[as](reference))
  return (
    <FormDialog
      title={say.title[as]}
      subtitle={<SubjectLine reference={reference} subject={row.subject} />}
      width={560}
      form={form}
      submit={{ label: say.submit[as], key: messages.forms.frame.keys.record, act: record }}
    >
      <div className="form-column">
        <p className="form-says">{say.says[as](reference)}</p>
        <TextField
          label={say.reason}
          value={form.value.reason}
          onChange={(typed) => {
            form.change({ reason: typed })
          }}
          invalid={form.problem?.refusal?.code === 'missing'}
          autoFocus
        />
      </div>
    </FormDialog>
  )
}
