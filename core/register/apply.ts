/** What a request is once an entry has happened to it. The only place where entries become state. */
import type { LoggedAttempt, RequestEntry } from '#core/entry'
import type { Attempt, Recorded, Request } from '#core/request'

/**
 * Applies one entry. `before` is null for a request's first entry.
 * Returns null for an entry that tells of something unknown, which a sound journal never holds.
 */
export function apply(before: Request | null, entry: RequestEntry): Request | null {
  const mark: Recorded = { recorded: entry.recorded, by: entry.by }
  if (entry.kind === 'request.drafted' || entry.kind === 'request.issued') {
    const issued = entry.kind === 'request.issued'
    return {
      id: entry.request,
      number: issued ? entry.number : null,
      issuedAt: issued ? entry.issuedAt : null,
      content: entry.content,
      attempts: entry.attempts.map((attempt) => attemptFrom(attempt, mark)),
      acknowledgements: [],
      answer: null,
      denials: [],
      ending: null,
      discarded: false,
    }
  }
  if (before === null) return null
  switch (entry.kind) {
    case 'draft.discarded':
      return { ...before, discarded: true }
    case 'attempt.logged':
      return { ...before, attempts: [...before.attempts, attemptFrom(entry.attempt, mark)] }
    case 'attempt.dispatched':
      return changeAttempt(before, entry.n, (attempt) => ({ ...attempt, dispatchedAt: entry.at }))
    case 'attempt.outcome':
      return changeAttempt(before, entry.n, (attempt) => ({
        ...attempt,
        outcome: entry.outcome,
        outcomes: [...attempt.outcomes, { ...entry.outcome, ...mark }],
      }))
    case 'acknowledgement.recorded':
      return { ...before, acknowledgements: [...before.acknowledgements, { ...entry.acknowledgement, n: entry.n, ...mark }] }
    case 'answer.recorded':
      return { ...before, answer: { ...entry.answer, ...mark } }
    case 'denial.recorded':
      return { ...before, denials: [...before.denials, { ...entry.denial, n: entry.n, settlement: null, ...mark }] }
    case 'denial.settled':
      return {
        ...before,
        denials: before.denials.map((denial) =>
          denial.n === entry.n ? { ...denial, settlement: { ...entry.settlement, ...mark } } : denial,
        ),
      }
    case 'request.ended':
      return { ...before, ending: { ...entry.ending, ...mark } }
  }
}

/** A request from all its entries, in order; null when there are none. */
export function requestFrom(entries: Iterable<RequestEntry>): Request | null {
  let request: Request | null = null
  for (const entry of entries) request = apply(request, entry)
  return request
}

function attemptFrom(attempt: LoggedAttempt, mark: Recorded): Attempt {
  return { ...attempt, ...mark, outcomes: attempt.outcome ? [{ ...attempt.outcome, ...mark }] : [] }
}

function changeAttempt(request: Request, n: number, change: (attempt: Attempt) => Attempt): Request {
  return { ...request, attempts: request.attempts.map((attempt) => (attempt.n === n ? change(attempt) : attempt)) }
}
