/** What a request is once an entry has happened to it. The only place where entries become state. */
import type { LoggedAttempt, RequestEntry } from '#core/entry'
import { standingOutcome } from '#core/outcome'
import { dueOf, pauseOf, type Attempt, type Change, type Recorded, type Request } from '#core/request'

/**
 * Applies one entry. `before` is null for a request's first entry.
 * Returns null for an entry that tells of something unknown, which a sound journal never holds.
 */
export function apply(before: Request | null, entry: RequestEntry): Request | null {
  const mark: Recorded = { recorded: entry.recorded, by: entry.by }
  if (entry.kind === 'request.drafted' || entry.kind === 'request.issued') {
    const issued = entry.kind === 'request.issued'
    // A draft that was discarded and is written down again begins anew.
    const draft = before?.discarded ? null : before
    return {
      id: entry.request,
      number: issued ? entry.number : null,
      issuedAt: issued ? entry.issuedAt : null,
      content: entry.content,
      attempts: entry.attempts.map((attempt) => attemptFrom(attempt, mark)),
      acknowledgements: [],
      answers: [],
      denials: [],
      ending: null,
      pause: null,
      // What was said of a draft is said of the request that it becomes.
      tags: draft?.tags ?? [],
      links: draft?.links ?? [],
      exhibits: draft?.exhibits ?? [],
      remarks: draft?.remarks ?? [],
      line: draft?.line ?? null,
      accepted: draft?.accepted ?? [],
      changes: draft?.changes ?? [],
      discarded: false,
    }
  }
  if (before === null) return null
  const changes = (change: Change): Request['changes'] => [...before.changes, { ...change, ...mark }]
  switch (entry.kind) {
    case 'draft.discarded':
      return { ...before, links: [], discarded: true }
    case 'attempt.logged':
      return { ...before, attempts: [...before.attempts, attemptFrom(entry.attempt, mark)] }
    case 'attempt.handed-over': {
      const { details, text } = entry
      return changeAttempt(before, entry.n, (attempt) => ({ ...attempt, details, text, handedOver: mark }))
    }
    case 'attempt.dispatched':
      return changeAttempt(before, entry.n, (attempt) => ({ ...attempt, dispatchedAt: entry.at }))
    case 'attempt.outcome':
      return changeAttempt(before, entry.n, (attempt) => ({
        ...attempt,
        outcome: standingOutcome(attempt.outcome, entry.outcome),
        outcomes: [...attempt.outcomes, { ...entry.outcome, ...mark }],
      }))
    case 'acknowledgement.recorded':
      return {
        ...before,
        acknowledgements: [...before.acknowledgements, { ...entry.acknowledgement, n: entry.n, voided: null, ...mark }],
      }
    case 'answer.recorded':
      return { ...before, answers: [...before.answers, { ...entry.answer, n: entry.n ?? before.answers.length + 1, voided: null, ...mark }] }
    case 'denial.recorded':
      return { ...before, denials: [...before.denials, { ...entry.denial, n: entry.n, settlement: null, voided: null, ...mark }] }
    case 'denial.settled':
      return { ...before, denials: change(before.denials, entry.n, { settlement: { ...entry.settlement, ...mark } }) }
    case 'acknowledgement.voided':
      return { ...before, acknowledgements: change(before.acknowledgements, entry.n, { voided: { reason: entry.reason, ...mark } }) }
    case 'answer.voided':
      return { ...before, answers: change(before.answers, entry.n, { voided: { reason: entry.reason, ...mark } }) }
    case 'denial.voided':
      return { ...before, denials: change(before.denials, entry.n, { voided: { reason: entry.reason, ...mark } }) }
    case 'request.ended': {
      const { by: successor, ...ending } = entry.ending
      return { ...before, ending: { ...ending, successor, ...mark } }
    }
    case 'request.reopened': {
      const { ending } = before
      return ending && { ...before, ending: null, changes: changes({ of: 'ending', before: ending, after: null, reason: entry.reason }) }
    }
    case 'due.changed':
      return {
        ...before,
        content: { ...before.content, ...entry.due },
        changes: changes({ of: 'due', before: dueOf(before), after: entry.due, reason: entry.reason }),
      }
    case 'keeper.changed':
      return {
        ...before,
        content: { ...before.content, keptBy: entry.keptBy },
        changes: changes({ of: 'keeper', before: before.content.keptBy, after: entry.keptBy }),
      }
    case 'chasing.changed':
      return {
        ...before,
        content: { ...before.content, chasing: entry.chasing },
        changes: changes({ of: 'chasing', before: before.content.chasing, after: entry.chasing }),
      }
    case 'chasing.paused':
      return {
        ...before,
        pause: { ...entry.pause, ...mark },
        changes: changes({ of: 'pause', before: pauseOf(before), after: entry.pause }),
      }
    case 'chasing.resumed':
      return { ...before, pause: null, changes: changes({ of: 'pause', before: pauseOf(before), after: null }) }
    case 'request.tagged':
      return { ...before, tags: entry.tags, changes: changes({ of: 'tags', before: before.tags, after: entry.tags }) }
    case 'request.linked':
      return {
        ...before,
        links: [...before.links, entry.to],
        changes: changes({ of: 'link', to: entry.to, before: false, after: true }),
      }
    case 'request.unlinked':
      return {
        ...before,
        links: before.links.filter((link) => link !== entry.to),
        changes: changes({ of: 'link', to: entry.to, before: true, after: false }),
      }
    case 'line.written':
      return { ...before, line: entry.words === '' ? null : { words: entry.words, machine: entry.machine, ...mark } }
    case 'request.remarked':
      return { ...before, remarks: [...before.remarks, { words: entry.words, ...mark }] }
    case 'exhibit.kept':
      return { ...before, exhibits: [...before.exhibits, { ...entry.exhibit, n: entry.n, voided: null, ...mark }] }
    case 'exhibit.voided':
      return { ...before, exhibits: change(before.exhibits, entry.n, { voided: { reason: entry.reason, ...mark } }) }
    case 'warning.accepted':
      return { ...before, accepted: [...before.accepted, { ...entry.accepted, ...mark }] }
  }
}

/** A request from all its entries, in order; null when there are none. */
export function requestFrom(entries: Iterable<RequestEntry>): Request | null {
  let request: Request | null = null
  for (const entry of entries) request = apply(request, entry)
  return request
}

function attemptFrom(attempt: LoggedAttempt, mark: Recorded): Attempt {
  return { ...attempt, ...mark, handedOver: null, outcomes: attempt.outcome ? [{ ...attempt.outcome, ...mark }] : [] }
}

/** The facts with the `n`-th changed. */
function change<T extends { readonly n: number }>(facts: readonly T[], n: number, to: Partial<T>): readonly T[] {
  return facts.map((fact) => (fact.n === n ? { ...fact, ...to } : fact))
}

function changeAttempt(request: Request, n: number, change: (attempt: Attempt) => Attempt): Request {
  return { ...request, attempts: request.attempts.map((attempt) => (attempt.n === n ? change(attempt) : attempt)) }
}
