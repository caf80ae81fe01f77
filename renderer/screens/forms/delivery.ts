/** A further delivery, or the outcome of an earlier attempt, as they stand in the form; and the commands that they mean. */
import type { Moment } from '#core/moment'
import type { Attempt, DirectMessageDetails, EmailDetails, NoteDetails, Request, RequestId } from '#core/request'
import type { AttemptRole, AttemptState, Channel } from '#core/words'
import {
  attemptDraft,
  attemptForm,
  blankAttempt,
  blankEmail,
  blankMessage,
  blankNote,
  outcomeOf,
  standingsOf,
  type AttemptForm,
  type OurAddresses,
} from './attempt'
import type { Asked } from './rules/judge'

export interface DeliveryForm {
  readonly channel: Channel
  readonly role: AttemptRole
  readonly note: AttemptForm<NoteDetails>
  readonly email: AttemptForm<EmailDetails>
  readonly message: AttemptForm<DirectMessageDetails>
}

/**
 * A delivery about to be written down: a chase once something was dispatched, by the channel used last, to the addresses used last.
 * To an account that was closed it can only be planned. `from` are our own addresses, for a channel not used before.
 */
export function blankDelivery({ attempts }: Pick<Request, 'attempts'>, now: Moment, from: OurAddresses): DeliveryForm {
  let email: EmailDetails = { ...blankEmail, from: from.email }
  let message: DirectMessageDetails = { ...blankMessage, from: from.message }
  for (const { details } of attempts) {
    if (details.channel === 'email') email = { ...details, messageId: '' }
    if (details.channel === 'direct-message') message = { ...details, folder: 'unknown' }
  }
  const lastSent = attempts.findLast(({ dispatchedAt }) => dispatchedAt !== null)
  const sent = blankAttempt(message, 'original', now)
  return {
    channel: lastSent?.details.channel ?? 'note',
    role: lastSent ? 'chase' : 'original',
    note: blankAttempt(blankNote, 'original', now),
    email: blankAttempt(email, 'original', now),
    message: message.eligibility === 'closed' ? { ...sent, standing: 'planned' } : sent,
  }
}

/** The number that a chase logged now would get. */
export function nextChase({ attempts }: Pick<Request, 'attempts'>): number {
  return attempts.filter(({ role }) => role === 'chase').length + 1
}

/** The attempt of the channel taken. */
export function takenAttempt({ channel, role, note, email, message }: DeliveryForm): AttemptForm {
  switch (channel) {
    case 'note':
      return { ...note, role }
    case 'email':
      return { ...email, role }
    case 'direct-message':
      return { ...message, role }
  }
}

/** The form with another attempt in the place of its channel's. */
export function withAttempt(form: DeliveryForm, attempt: AttemptForm): DeliveryForm {
  const { details } = attempt
  switch (details.channel) {
    case 'note':
      return { ...form, note: { ...attempt, details } }
    case 'email':
      return { ...form, email: { ...attempt, details } }
    case 'direct-message':
      return { ...form, message: { ...attempt, details } }
  }
}

/** The command to log a delivery, or the moment that it lacks. */
export function deliveryCommand(form: DeliveryForm, request: RequestId): Asked {
  const attempt = attemptDraft(takenAttempt(form))
  return typeof attempt === 'string' ? { lacks: attempt } : { kind: 'log-delivery', request, attempt }
}

/** How an earlier attempt may go on: what was dispatched is not planned any more. */
export function nextStandings(form: AttemptForm, { dispatchedAt }: Pick<Attempt, 'dispatchedAt'>): readonly AttemptState[] {
  return standingsOf(form).filter((state) => state !== 'planned' && (dispatchedAt === null || state !== 'dispatched'))
}

/** The outcome of an earlier attempt, about to be written down: the next thing that usually happens to it. */
export function blankOutcome(attempt: Attempt, now: Moment): AttemptForm {
  const form = attemptForm(attempt, now)
  if (attempt.outcome !== null) return { ...form, outcomeAt: now }
  return { ...form, standing: attempt.dispatchedAt === null ? 'dispatched' : 'delivered' }
}

/** The command to record what became of an earlier attempt, or the moment that it lacks. */
export function outcomeCommand(form: AttemptForm, attempt: Attempt, request: RequestId): Asked {
  const { standing } = form
  const dispatchedAt = attempt.dispatchedAt === null ? form.dispatchedAt : null
  const command = { kind: 'record-outcome', request, n: attempt.n, dispatchedAt } as const
  if (standing === 'planned' || standing === 'dispatched') {
    return dispatchedAt === null ? { lacks: 'dispatchedAt' } : { ...command, outcome: null }
  }
  const lacking = attemptDraft({ ...form, dispatchedAt: form.dispatchedAt ?? attempt.dispatchedAt })
  if (typeof lacking === 'string') return { lacks: lacking }
  const outcome = outcomeOf(standing, form)
  return outcome ? { ...command, outcome } : { lacks: 'outcomeAt' }
}
