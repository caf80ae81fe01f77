/** Whether an entry follows from what is left of its request. In a sound journal every entry does. */
import type { RequestEntry } from '#core/entry'
import type { Request } from '#core/request'

/**
 * `lacks`: an entry before it is missing, but the entry stands on its own. `cannot`: it tells of a request of which the beginning, or
 * the issue, is not there, and would make of it something that it never was.
 */
export type Applicable = 'follows' | 'lacks' | 'cannot'

/** Judges an entry by the request as it is before it; null when there is none. */
export function applicable(before: Request | null, entry: RequestEntry): Applicable {
  if (entry.kind === 'request.drafted' || entry.kind === 'request.issued') return before?.number ? 'cannot' : 'follows'
  if (before === null) return 'cannot'
  if (entry.kind === 'draft.discarded') return before.number ? 'cannot' : 'follows'
  if (before.number === null && !ABOUT_DRAFTS.has(entry.kind)) return 'cannot'
  return lacksNothing(before, entry) ? 'follows' : 'lacks'
}

/** What may be said of a draft too. */
const ABOUT_DRAFTS: ReadonlySet<RequestEntry['kind']> = new Set([
  'request.tagged',
  'request.linked',
  'request.unlinked',
  'request.remarked',
  'line.written',
  'exhibit.kept',
  'exhibit.voided',
  'warning.accepted',
])

type OnIssued = Exclude<RequestEntry, { kind: 'request.drafted' | 'request.issued' | 'draft.discarded' }>

function lacksNothing(before: Request, entry: OnIssued): boolean {
  switch (entry.kind) {
    case 'attempt.logged':
      return entry.attempt.n === before.attempts.length + 1
    case 'attempt.handed-over':
    case 'attempt.dispatched':
    case 'attempt.outcome':
      return before.attempts.some(({ n }) => n === entry.n)
    case 'acknowledgement.recorded':
      return entry.n === before.acknowledgements.length + 1
    case 'acknowledgement.voided':
      return before.acknowledgements.some(({ n }) => n === entry.n)
    case 'answer.recorded':
      return (entry.n ?? before.answers.length + 1) === before.answers.length + 1
    case 'answer.voided':
      return before.answers.some(({ n }) => n === entry.n)
    case 'denial.recorded':
      return entry.n === before.denials.length + 1
    case 'denial.settled':
    case 'denial.voided':
      return before.denials.some(({ n }) => n === entry.n)
    case 'exhibit.kept':
      return entry.n === before.exhibits.length + 1
    case 'exhibit.voided':
      return before.exhibits.some(({ n }) => n === entry.n)
    case 'request.reopened':
      return before.ending !== null
    case 'chasing.resumed':
      return before.pause !== null
    case 'request.unlinked':
      return before.links.includes(entry.to)
    case 'request.ended':
    case 'due.changed':
    case 'keeper.changed':
    case 'chasing.changed':
    case 'chasing.paused':
    case 'request.tagged':
    case 'request.linked':
    case 'request.remarked':
    case 'line.written':
    case 'warning.accepted':
      return true
  }
}
