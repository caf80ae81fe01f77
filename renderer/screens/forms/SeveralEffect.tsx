import { gradeOfAcknowledgement } from '#core/grade'
import { messages } from '../../messages'
import { useChosen } from '../../store/chosen'
import { SelectedList } from '../several/SelectedList'
import type { AcknowledgementForm } from './acknowledgement'
import { GradeList } from './AcknowledgementEffect'

/** Before the same acknowledgement is recorded on several requests: the grade it earns, and which they are. */
export function SeveralEffect({ form }: { readonly form: AcknowledgementForm }) {
  const several = useChosen((store) => store.several)
  const { form: say } = messages.several
  return (
    <aside className="form-column form-effect">
      <h3>{messages.forms.acknowledge.grade}</h3>
      <GradeList earned={gradeOfAcknowledgement(form)} />
      <hr />
      <h3>{say.recordsOn}</h3>
      {several && <SelectedList several={several} />}
      <p className="form-says">{say.acknowledge}</p>
    </aside>
  )
}
