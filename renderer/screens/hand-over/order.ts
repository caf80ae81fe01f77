/** What is handed over, as it stands in the form, and the order that it means. */
import type { HandOver } from '#core/command'
import type { Moment } from '#core/moment'
import { attemptText, type Attempt, type DirectMessageDetails, type EmailDetails, type NoteDetails, type Request } from '#core/request'
import type { AttemptRole, Channel } from '#core/words'
import { blankNote, type OurAddresses } from '../forms/attempt'
import { blankDelivery } from '../forms/delivery'

export interface HandOverForm {
  readonly channel: Channel
  readonly role: AttemptRole
  readonly note: NoteDetails
  readonly email: EmailDetails
  readonly message: DirectMessageDetails
  readonly text: string
}

/** The deliveries that can be handed over: those planned, and not given up. */
export function plannedAttempts({ attempts }: Pick<Request, 'attempts'>): Attempt[] {
  return attempts.filter(({ dispatchedAt, outcome }) => dispatchedAt === null && outcome === null)
}

/**
 * What is about to be handed over: a planned attempt as it stands, or at `now` a new delivery, by the channel and to the addresses
 * used last. `from` are our own addresses, for a channel not used before.
 */
export function blankHandOver(request: Request, planned: Attempt | null, now: Moment, from: OurAddresses): HandOverForm {
  const { channel, role, email, message } = blankDelivery(request, now, from)
  const blank = { channel, role, note: blankNote, email: email.details, message: message.details, text: request.content.text }
  if (planned === null) return blank
  const { details } = planned
  const taken = { ...blank, channel: details.channel, role: planned.role, text: attemptText(planned, request.content) }
  switch (details.channel) {
    case 'note':
      return { ...taken, note: details }
    case 'email':
      return { ...taken, email: { ...details, from: details.from || from.email } }
    case 'direct-message':
      return { ...taken, message: { ...details, from: details.from || from.message } }
  }
}

/** The details of the channel taken. */
export function takenDetails({ channel, note, email, message }: HandOverForm): HandOver['details'] {
  switch (channel) {
    case 'note':
      return note
    case 'email':
      return email
    case 'direct-message':
      return message
  }
}

/** The order that a form means; `n` is the planned attempt, null for a new delivery. */
export function orderOf(form: HandOverForm, request: Request['id'], n: number | null): HandOver {
  return { kind: 'hand-over', request, n, role: form.role, details: takenDetails(form), text: form.text }
}
