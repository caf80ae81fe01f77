/** The rules that the register keeps, each a function from a fact to the refusal it meets, or null. */
import { hasReached, isOnTheWay } from '#core/outcome'
import { earliest, latest, surelyBefore, type Instant, type Moment } from '#core/moment'
import type { FutureFact, Refusal } from '#core/refusal'
import type { Acknowledgement, Answer, AttemptDraft, Content, Denial, Due, Outcome, Pause, Request } from '#core/request'

/** What happened cannot lie ahead. A minute's grace, since clocks and people round. */
export function notInFuture(moment: Moment | null, what: FutureFact, now: Instant): Refusal | null {
  return moment !== null && earliest(moment) > Date.parse(now) + 60_000 ? { code: 'in-the-future', what } : null
}

/** A request that is issued has a subject, a counterpart and, where it must be acknowledged, a date. */
export function contentRefusal(content: Content, issuedAt: Moment): Refusal | null {
  if (content.subject === '') return { code: 'missing', what: 'subject' }
  if (content.counterpart === '') return { code: 'missing', what: 'counterpart' }
  return dueRefusal(content, issuedAt)
}

/** What must be acknowledged has a date by which, and not one before the issue. */
export function dueRefusal({ acknowledgementRequired, due }: Due, issuedAt: Moment | null): Refusal | null {
  if (!acknowledgementRequired) return null
  if (due === null) return { code: 'due-missing' }
  return issuedAt && surelyBefore(due, issuedAt) ? { code: 'due-before-issue' } : null
}

/** A pause has a reason, and an end that is still to come. */
export function pauseRefusal({ reason, until }: Pause, now: Instant): Refusal | null {
  if (reason === '') return { code: 'missing', what: 'reason' }
  return until !== null && latest(until) < Date.parse(now) ? { code: 'pause-over' } : null
}

/** An attempt happens in order, is never ahead of the clock, and claims no more than it can show. */
export function attemptRefusal(attempt: AttemptDraft, now: Instant): Refusal | null {
  const { details, dispatchedAt, outcome } = attempt
  const early =
    notInFuture(dispatchedAt, 'dispatch', now) ??
    notInFuture(outcome?.at ?? null, 'outcome', now) ??
    (details.channel === 'direct-message' ? notInFuture(details.checkedAt, 'eligibility check', now) : null)
  if (early) return early
  const reached = outcome !== null && hasReached(outcome)
  if (isClosed(attempt) && (dispatchedAt !== null || reached)) return { code: 'direct-message-closed' }
  if (outcome === null) return null
  if (reached && !isShown(outcome)) return { code: 'delivered-without-evidence' }
  if ((reached || isOnTheWay(outcome)) && dispatchedAt === null) return { code: 'nothing-dispatched' }
  if (outcome.state === 'voided' && outcome.words === '') return { code: 'missing', what: 'reason' }
  return dispatchedAt && surelyBefore(outcome.at, dispatchedAt) ? { code: 'before-dispatch', what: 'delivery' } : null
}

/** An acknowledgement says who, when and how, and follows something that was sent. */
export function acknowledgementRefusal(request: Request, acknowledgement: Acknowledgement, now: Instant): Refusal | null {
  if (acknowledgement.who === '' && acknowledgement.level !== 'automatic') {
    return { code: 'acknowledgement-incomplete', missing: 'who' }
  }
  if (acknowledgement.level === 'formal' && acknowledgement.theirReference === '') {
    return { code: 'acknowledgement-incomplete', missing: 'reference' }
  }
  return notInFuture(acknowledgement.at, 'acknowledgement', now) ?? beforeDispatch(request, acknowledgement.at, 'acknowledgement')
}

/** An answer follows something that was sent. */
export function answerRefusal(request: Request, answer: Answer, now: Instant): Refusal | null {
  return notInFuture(answer.at, 'answer', now) ?? beforeDispatch(request, answer.at, 'answer')
}

/** A denial has a speaker and their words. It may come before anything was sent: then it denies all the more. */
export function denialRefusal(denial: Denial, now: Instant): Refusal | null {
  if (denial.speaker === '') return { code: 'missing', what: 'speaker' }
  if (denial.words.trim() === '') return { code: 'missing', what: 'words' }
  return notInFuture(denial.at, 'denial', now)
}

function beforeDispatch(request: Request, at: Moment, what: 'acknowledgement' | 'answer'): Refusal | null {
  const dispatches = request.attempts.flatMap(({ dispatchedAt }) => dispatchedAt ?? [])
  if (dispatches.length === 0) return { code: 'nothing-dispatched' }
  return dispatches.every((dispatch) => surelyBefore(at, dispatch)) ? { code: 'before-dispatch', what } : null
}

function isClosed({ details }: AttemptDraft): boolean {
  return details.channel === 'direct-message' && details.eligibility === 'closed'
}

/** Evidence of the kind "witness" or "our own record" is only as good as the name or the place that it gives. */
function isShown({ evidence }: Outcome): boolean {
  if (evidence === null) return false
  return (evidence.kind !== 'witness' && evidence.kind !== 'own-record') || evidence.words !== ''
}
