/** What was put right: facts voided, corrigenda, changes of the due date, endings and their undoing. Nothing of it is erased. */
import { attemptState } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import type { Attempt, Due, Ended, Recorded, Request, RequestId } from '#core/request'
import type { AnswerKind, CameBy, Denied, Ending, Level } from '#core/words'
import { namedAttempt, type Exhibits, type NamedAttempt } from './exhibits'
import type { Seal, SealedText } from './sealed'

/** What counts for nothing any more, as it was recorded. */
export type VoidedFact =
  | { readonly of: 'attempt'; readonly attempt: NamedAttempt }
  | { readonly of: 'acknowledgement'; readonly level: Level; readonly who: string; readonly cameBy: CameBy }
  | { readonly of: 'answer'; readonly answer: AnswerKind }
  | { readonly of: 'denial'; readonly denied: Denied; readonly speaker: string; readonly words: string }
  /** `exhibit` is its number among them. */
  | { readonly of: 'file'; readonly exhibit: number }

export type Correction = Recorded &
  (
    | { readonly kind: 'voided'; readonly fact: VoidedFact; readonly at: Moment | null; readonly reason: string }
    /** `at` is null while it is only planned; `text` is null where it says what the request says. */
    | { readonly kind: 'corrigendum'; readonly attempt: NamedAttempt; readonly at: Moment | null; readonly text: SealedText | null }
    | { readonly kind: 'due'; readonly before: Due; readonly after: Due; readonly reason: string }
    | { readonly kind: 'ended'; readonly as: Ending; readonly reason: string; readonly successor: string }
    | { readonly kind: 'reopened'; readonly reason: string }
  )

/** All of them in the order in which they were recorded. `nameOf` gives the reference of another request. */
export function correctionsOf(request: Request, exhibits: Exhibits, seal: Seal, nameOf: (id: RequestId) => string): Correction[] {
  const ended = (ending: Ended): Correction => ({
    kind: 'ended',
    as: ending.as,
    reason: ending.reason,
    successor: ending.successor === null ? '' : nameOf(ending.successor),
    ...markOf(ending),
  })
  const corrections = [
    ...request.attempts.flatMap((attempt) => ofAttempt(attempt, seal)),
    ...ofFacts(request),
    ...ofFiles(request, exhibits),
    ...request.changes.flatMap((change): Correction[] => {
      if (change.of === 'due') return [{ kind: 'due', before: change.before, after: change.after, reason: change.reason, ...markOf(change) }]
      return change.of === 'ending' ? [ended(change.before), { kind: 'reopened', reason: change.reason, ...markOf(change) }] : []
    }),
    ...(request.ending ? [ended(request.ending)] : []),
  ]
  return corrections.sort((a, b) => recordedAt(a) - recordedAt(b))
}

function ofAttempt(attempt: Attempt, seal: Seal): Correction[] {
  const named = namedAttempt(attempt)
  const last = attempt.outcomes.at(-1)
  const at = attempt.dispatchedAt ?? attempt.plannedFor
  if (attemptState(attempt) === 'voided' && last) {
    return [{ kind: 'voided', fact: { of: 'attempt', attempt: named }, at, reason: last.words, ...markOf(last) }]
  }
  if (attempt.role !== 'corrigendum') return []
  return [{ kind: 'corrigendum', attempt: named, at: attempt.dispatchedAt, text: attempt.text === '' ? null : seal(attempt.text), ...markOf(attempt) }]
}

function ofFacts({ acknowledgements, answers, denials }: Request): Correction[] {
  return [
    ...acknowledgements.flatMap(({ voided, at, level, who, cameBy }) => voidedFact({ of: 'acknowledgement', level, who, cameBy }, at, voided)),
    ...answers.flatMap(({ voided, at, kind }) => voidedFact({ of: 'answer', answer: kind }, at, voided)),
    ...denials.flatMap(({ voided, at, denied, speaker, words }) => voidedFact({ of: 'denial', denied, speaker, words }, at, voided)),
  ]
}

function ofFiles(request: Request, { all }: Exhibits): Correction[] {
  return all.flatMap(({ number, shown }) => {
    const file = shown.of === 'file' ? request.exhibits.find(({ n }) => n === shown.n) : undefined
    return voidedFact({ of: 'file', exhibit: number }, null, file?.voided ?? null)
  })
}

function voidedFact(fact: VoidedFact, at: Moment | null, voided: ({ readonly reason: string } & Recorded) | null): Correction[] {
  return voided ? [{ kind: 'voided', fact, at, reason: voided.reason, ...markOf(voided) }] : []
}

function markOf({ recorded, by }: { readonly recorded: Instant; readonly by: string }): Recorded {
  return { recorded, by }
}

function recordedAt({ recorded }: Recorded): number {
  return Date.parse(recorded)
}
