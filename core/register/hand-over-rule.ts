/** What must be known before an attempt is given to its channel: from there nobody can call it back. */
import type { HandOver } from '#core/command'
import { accountName, MESSAGE_LIMIT, messageLength } from '#core/direct-message'
import { mailboxesIn } from '#core/mailbox'
import type { Instant } from '#core/moment'
import type { Refusal } from '#core/refusal'
import { attemptText, ownText, type AttemptDetails, type EmailDetails, type Request } from '#core/request'
import { newAttemptRefusals, when } from './rules'

/** All that speaks against handing over an attempt as it stands, the weightiest first. */
export function handOverRefusals(request: Request, { n, role, details, text }: Omit<HandOver, 'kind' | 'request'>, now: Instant): Refusal[] {
  const notPlanned = plannedRefusal(request, n, details)
  if (notPlanned) return [notPlanned]
  const channel = channelRefusal(details, attemptText({ text }, request.content))
  // A planned one keeps its role.
  const planned = request.attempts.find((attempt) => attempt.n === n)
  const goesOut = { role: planned?.role ?? role, details, text: ownText(text, request.content), plannedFor: null, dispatchedAt: null, outcome: null }
  return [
    ...newAttemptRefusals(goesOut, now),
    ...(channel ? [channel] : []),
    ...when(attemptText({ text }, request.content).trim() === '', { code: 'missing', what: 'outgoing text' }),
  ]
}

/** What was sent is sent, and what failed or was voided is not taken up again: a new delivery is. */
function plannedRefusal({ attempts }: Request, n: number | null, { channel }: AttemptDetails): Refusal | null {
  if (n === null) return null
  const planned = attempts.find((attempt) => attempt.n === n)
  if (planned?.details.channel !== channel) return { code: 'not-found', what: 'attempt' }
  return planned.dispatchedAt === null && planned.outcome === null ? null : { code: 'already-dispatched' }
}

function channelRefusal(details: AttemptDetails, text: string): Refusal | null {
  switch (details.channel) {
    case 'note':
      return null
    case 'email':
      return addressRefusal(details)
    case 'direct-message': {
      if (details.eligibility === 'closed') return { code: 'direct-message-closed' }
      if (details.to === '') return { code: 'missing', what: 'recipient' }
      if (accountName(details.to) === null) return { code: 'not-a-handle', handle: details.to }
      const length = messageLength(text)
      return length > MESSAGE_LIMIT ? { code: 'too-long', length, limit: MESSAGE_LIMIT } : null
    }
  }
}

/** One sender, at whose domain the message gets its identifier, and at least one recipient. */
function addressRefusal({ from, to }: EmailDetails): Refusal | null {
  const [sender, recipients] = [mailboxesIn(from), mailboxesIn(to)]
  if (sender.wrong !== null) return { code: 'not-an-address', address: sender.wrong }
  if (sender.mailboxes.length === 0) return { code: 'missing', what: 'sender' }
  if (sender.mailboxes.length > 1) return { code: 'not-an-address', address: from }
  if (recipients.wrong !== null) return { code: 'not-an-address', address: recipients.wrong }
  return recipients.mailboxes.length === 0 ? { code: 'missing', what: 'recipient' } : null
}
