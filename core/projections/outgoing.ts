/** What goes out by email when an attempt is handed over, and which attempts wait to be sent from where they were given. */
import { attemptState } from '#core/ledger'
import { isMessageId } from '#core/mailbox'
import { attemptText, referenceOf, type Attempt, type EmailDetails, type Recorded, type Request } from '#core/request'

export interface OutgoingEmail {
  readonly details: EmailDetails
  readonly subject: string
  /** The identifiers of the emails before it, oldest first: of a chase, the last is what it answers to. */
  readonly references: readonly string[]
  readonly text: string
}

/** An attempt by email as a message; null for one by another channel. */
export function outgoingEmail(request: Request, attempt: Attempt): OutgoingEmail | null {
  const { details } = attempt
  if (details.channel !== 'email') return null
  const references = request.attempts.flatMap((earlier) => (earlier.n < attempt.n ? identifierOf(earlier) : []))
  return { details, subject: emailSubject(request, attempt.role), references, text: attemptText(attempt, request.content) }
}

/** `Meeting of the two ministers (2018/041)`: the reference stays whatever a mail program makes of the rest. */
export function emailSubject({ content, number }: Pick<Request, 'content' | 'number'>, role: Attempt['role']): string {
  const subject = number ? `${content.subject} (${referenceOf(number)})` : content.subject
  switch (role) {
    case 'original':
    case 'copy':
      return subject
    case 'chase':
      return `Re: ${subject}`
    case 'corrigendum':
      return `Corrigendum: ${subject}`
  }
}

/** Those that were handed over and not yet logged as dispatched, the one handed over last first. */
export function awaitingDispatch({ attempts, ending }: Request): (Attempt & { readonly handedOver: Recorded })[] {
  if (ending !== null) return []
  return attempts
    .flatMap((attempt) => {
      const { handedOver } = attempt
      return handedOver !== null && attemptState(attempt) === 'planned' ? [{ ...attempt, handedOver }] : []
    })
    .sort((a, b) => b.handedOver.recorded.localeCompare(a.handedOver.recorded) || b.n - a.n)
}

/** Only what was sent can be answered to. */
function identifierOf({ details, dispatchedAt, outcome }: Attempt): string[] {
  const isSent = dispatchedAt !== null && outcome?.state !== 'voided'
  return isSent && details.channel === 'email' && isMessageId(details.messageId) ? [details.messageId] : []
}
