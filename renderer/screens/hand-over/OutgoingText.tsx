import { MESSAGE_LIMIT, messageLength } from '#core/direct-message'
import { emailSubject } from '#core/projections/outgoing'
import { refusalSentence, type Refusal } from '#core/refusal'
import { attemptText, type Request } from '#core/request'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import type { HandOverForm } from './order'

interface OutgoingTextProps {
  readonly form: HandOverForm
  readonly change: (change: Partial<HandOverForm>) => void
  readonly request: Request
  /** Why it cannot be handed over as it stands: that the text is too long is told while typing. */
  readonly refusal: Refusal | null
}

/** The words that go out: under which subject, for an email, and of what length, for a direct message. */
export function OutgoingText({ form, change, request, refusal }: OutgoingTextProps) {
  const say = messages.handOver
  return (
    <div className="hand-over-text">
      {form.channel === 'email' && <p className="hand-over-subject">{say.subject(emailSubject(request, form.role))}</p>}
      <TextArea
        label={say.text}
        aside={say.textAside}
        rows={7}
        value={form.text}
        onChange={(text) => {
          change({ text })
        }}
        hint={
          form.channel === 'direct-message'
            ? say.length(messageLength(attemptText(form, request.content)), MESSAGE_LIMIT)
            : undefined
        }
        error={refusal?.code === 'too-long' ? refusalSentence(refusal) : null}
      />
    </div>
  )
}
