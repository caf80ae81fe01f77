import type { OpenedRequest } from '#core/bridge/bridge'
import { chaseTerms } from '#core/chasing'
import { rowReference } from '#core/ledger'
import { messages } from '../../messages'
import { useOffice } from '../../store/office'
import { FormDialog } from '../forms/FormDialog'
import { SubjectLine } from '../forms/SubjectLine'
import { useForm } from '../forms/useForm'
import { useSubmit } from '../forms/useRecord'
import { PolicyFields } from './PolicyFields'
import { policyFrom, policyLines } from './terms-form'

/** How one request is chased, where that is otherwise than its counterpart's are. */
export function RequestPolicy({ opened: { row } }: { readonly opened: OpenedRequest }) {
  const say = messages.chasing
  const office = useOffice((store) => store.office)
  // What would be done anyway is what a policy of its own begins with.
  const { policy } = office ? chaseTerms(office, { ...row, chasing: null }) : { policy: null }
  const form = useForm(`chase-policy:${row.id}`, { ...policyLines(row.chasing ?? policy), own: row.chasing !== null })
  const submit = useSubmit(form, say.request.saved(rowReference(row)))
  const save = (): void => {
    const chasing = policyFrom(form.value)
    if (chasing === 'unclear') form.object(say.form.wrong)
    else submit([{ kind: 'change-chasing', request: row.id, chasing }])
  }
  return (
    <FormDialog
      title={say.request.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={560}
      form={form}
      submit={{ label: say.form.submit, key: say.form.submitKey, act: save }}
    >
      <div className="form-column">
        <PolicyFields whose="request" value={form.value} onChange={form.change} />
      </div>
    </FormDialog>
  )
}
