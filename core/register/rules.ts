/** The rules that the register keeps, each a function from a fact to every refusal it meets, the weightiest first. */
import { hasReached, isOnTheWay } from '#core/outcome'
import { earliest, latest, surelyBefore, type Instant, type Moment } from '#core/moment'
import type { FutureFact, Refusal } from '#core/refusal'
import type { Acknowledgement, Answer, AttemptDraft, Content, Denial, Due, Outcome, Pause, Request } from '#core/request'

/** What happened cannot lie ahead. A minute's grace, since clocks and people round. */
export function notInFuture(moment: Moment | null, what: FutureFact, now: Instant): Refusal[] {
  return when(moment !== null && earliest(moment) > Date.parse(now) + 60_000, { code: 'in-the-future', what })
}

/** A request that is issued has a subject, a counterpart and, where it must be acknowledged, a date. */
export function contentRefusals(content: Content, issuedAt: Moment): Refusal[] {
  return [
    ...when(content.subject === '', { code: 'missing', what: 'subject' }),
    ...when(content.counterpart === '', { code: 'missing', what: 'counterpart' }),
    ...dueRefusals(content, issuedAt),
  ]
}

/** What must be acknowledged has a date by which, and not one before the issue. */
export function dueRefusals({ acknowledgementRequired, due }: Due, issuedAt: Moment | null): Refusal[] {
  if (!acknowledgementRequired) return []
  if (due === null) return [{ code: 'due-missing' }]
  return when(issuedAt !== null && surelyBefore(due, issuedAt), { code: 'due-before-issue' })
}

/** A pause has a reason, and an end that is still to come. */
export function pauseRefusals({ reason, until }: Pause, now: Instant): Refusal[] {
  return [
    ...when(reason === '', { code: 'missing', what: 'reason' }),
    ...when(isOver({ until }, now), { code: 'pause-over' }),
  ]
}

/** Whether the chasing of a request rests now: a pause that is over still stands, and pauses nothing. */
export function isPaused({ pause }: { readonly pause: Pause | null }, now: Instant): boolean {
  return pause !== null && !isOver(pause, now)
}

/** Whether the time until which a pause lasts has gone by, whatever its precision. */
export function isOver({ until }: Pick<Pause, 'until'>, now: Instant): boolean {
  return until !== null && latest(until) < Date.parse(now)
}

/** An attempt that is written down for the first time; what corrects a text brings one. */
export function newAttemptRefusals(attempt: AttemptDraft, now: Instant): Refusal[] {
  const isEmpty = attempt.role === 'corrigendum' && attempt.text.trim() === ''
  return [...attemptRefusals(attempt, now), ...when(isEmpty, { code: 'missing', what: 'text' })]
}

/** An attempt happens in order, is never ahead of the clock, and claims no more than it can show. */
export function attemptRefusals(attempt: AttemptDraft, now: Instant): Refusal[] {
  const { details, dispatchedAt, outcome } = attempt
  const reached = outcome !== null && hasReached(outcome)
  return [
    ...notInFuture(dispatchedAt, 'dispatch', now),
    ...notInFuture(outcome?.at ?? null, 'outcome', now),
    ...(details.channel === 'direct-message' ? notInFuture(details.checkedAt, 'eligibility check', now) : []),
    ...when(isClosed(attempt) && (dispatchedAt !== null || reached), { code: 'direct-message-closed' }),
    ...when(reached && !isShown(outcome), { code: 'delivered-without-evidence' }),
    ...when(outcome !== null && (reached || isOnTheWay(outcome)) && dispatchedAt === null, { code: 'nothing-dispatched' }),
    ...when(outcome?.state === 'voided' && outcome.words === '', { code: 'missing', what: 'reason' }),
    ...when(outcome !== null && dispatchedAt !== null && surelyBefore(outcome.at, dispatchedAt), {
      code: 'before-dispatch',
      what: 'delivery',
    }),
  ]
}

/** An acknowledgement says who, when and how, and follows something that was sent. */
export function acknowledgementRefusals(request: Request, acknowledgement: Acknowledgement, now: Instant): Refusal[] {
  const { who, level, theirReference, at } = acknowledgement
  return [
    ...when(who === '' && level !== 'automatic', { code: 'acknowledgement-incomplete', missing: 'who' }),
    ...when(level === 'formal' && theirReference === '', { code: 'acknowledgement-incomplete', missing: 'reference' }),
    ...notInFuture(at, 'acknowledgement', now),
    ...beforeDispatch(request, at, 'acknowledgement'),
  ]
}

/** An answer follows something that was sent. */
export function answerRefusals(request: Request, answer: Answer, now: Instant): Refusal[] {
  return [...notInFuture(answer.at, 'answer', now), ...beforeDispatch(request, answer.at, 'answer')]
}

/** A denial has a speaker and their words. It may come before anything was sent: then it denies all the more. */
export function denialRefusals({ speaker, words, link, at }: Denial, now: Instant): Refusal[] {
  return [
    ...when(speaker === '', { code: 'missing', what: 'speaker' }),
    ...when(words.trim() === '', { code: 'missing', what: 'words' }),
    ...when(link !== '' && !LINK.test(link), { code: 'not-a-link' }),
    ...notInFuture(at, 'denial', now),
  ]
}

/** RFC 9110, section 4.2.2: the scheme and a host, and no blank in what follows. */
const LINK = /^https:\/\/[^\s/?#@]+([/?#]\S*)?$/i

function beforeDispatch(request: Request, at: Moment, what: 'acknowledgement' | 'answer'): Refusal[] {
  const dispatches = request.attempts.flatMap(({ dispatchedAt }) => dispatchedAt ?? [])
  if (dispatches.length === 0) return [{ code: 'nothing-dispatched' }]
  return when(dispatches.every((dispatch) => surelyBefore(at, dispatch)), { code: 'before-dispatch', what })
}

function isClosed({ details }: AttemptDraft): boolean {
  return details.channel === 'direct-message' && details.eligibility === 'closed'
}

/** Evidence of the kind "witness" or "our own record" is only as good as the name or the place that it gives. */
function isShown({ evidence }: Outcome): boolean {
  if (evidence === null) return false
  return (evidence.kind !== 'witness' && evidence.kind !== 'own-record') || evidence.words !== ''
}

/** A refusal where something is so. */
export function when(is: boolean, refusal: Refusal): Refusal[] {
  return is ? [refusal] : []
}
