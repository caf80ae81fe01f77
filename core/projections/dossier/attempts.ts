/** Every attempt of a request, as a dossier lists it: how it was sent, all that came of it, and what it said where that was its own. */
import { gradeOfEvidence } from '#core/grade'
import { attemptState } from '#core/ledger'
import { byInstant, type Instant, type Moment } from '#core/moment'
import { standingAmong } from '#core/outcome'
import type { Attempt, Recorded, Request } from '#core/request'
import type { AttemptRole, AttemptState, Eligibility, EvidenceKind, Grade, NoteKind, OutcomeState } from '#core/words'
import { namedAttempt, type Exhibits, type NamedAttempt } from './exhibits'
import { lateOf } from './late'
import type { Seal, SealedText } from './sealed'

export interface DossierOutcome {
  readonly state: OutcomeState
  readonly at: Moment
  /** What happened, and what the server said; either may be empty. */
  readonly words: string
  readonly code: string
  readonly evidence: EvidenceKind | null
  readonly evidenceWords: string
  readonly grade: Grade
  readonly exhibits: readonly number[]
}

export interface DossierAttempt extends NamedAttempt {
  readonly role: AttemptRole
  readonly noteKind: NoteKind | null
  /** Who carried it, and to whom it was handed, a part each; empty where nothing is known or told. */
  readonly messenger: string
  readonly handedTo: readonly string[]
  /** Of a direct message. */
  readonly eligibility: Eligibility | null
  readonly state: AttemptState
  /** When it was dispatched; failing that, when its outcome was known; failing that, when it is planned for. */
  readonly at: Moment | null
  /** The outcome that stands first, then every other, oldest first. Of a voided attempt none stands. */
  readonly outcomes: readonly DossierOutcome[]
  /** The files kept for it, which the outcome that stands names too. */
  readonly exhibits: readonly number[]
  /** What it said, where that is not the request's own text. */
  readonly text: SealedText | null
  readonly voided: ({ readonly reason: string } & Recorded) | null
  /** When it was written down, if over a day after it happened. */
  readonly late: Instant | null
}

/** All of them, planned and voided ones too, in the order in which they were made; those planned for no date come last. */
export function attemptsOf(request: Request, exhibits: Exhibits, seal: Seal): DossierAttempt[] {
  return request.attempts.map((attempt) => attemptOf(attempt, exhibits, seal)).sort((a, b) => byInstant(a.at, b.at) || a.n - b.n)
}

function attemptOf(attempt: Attempt, exhibits: Exhibits, seal: Seal): DossierAttempt {
  const { details, role, dispatchedAt, outcome, plannedFor, outcomes, text, recorded } = attempt
  const last = outcomes.at(-1)
  const voided = last?.state === 'voided' ? { reason: last.words, recorded: last.recorded, by: last.by } : null
  const isNote = details.channel === 'note'
  const { name, post, desk } = isNote ? details.handedTo : { name: '', post: '', desk: '' }
  return {
    ...namedAttempt(attempt),
    role,
    noteKind: isNote ? details.kind : null,
    messenger: isNote ? details.messenger : '',
    handedTo: [name, post, desk].filter((part) => part !== ''),
    eligibility: details.channel === 'direct-message' ? details.eligibility : null,
    state: attemptState(attempt),
    at: dispatchedAt ?? outcome?.at ?? plannedFor,
    outcomes: outcomesOf(attempt, exhibits),
    exhibits: exhibits.of('attempt', attempt.n),
    text: text === '' ? null : seal(text),
    voided,
    late: dispatchedAt && lateOf(dispatchedAt, recorded),
  }
}

function outcomesOf(attempt: Attempt, exhibits: Exhibits): DossierOutcome[] {
  const { outcomes } = attempt
  const stands = standingAmong(outcomes)
  const all = outcomes.map((each, index) => ({ each, index })).filter(({ each }) => each.state !== 'voided')
  const first = all.filter(({ each }) => each === stands)
  return [...first, ...all.filter(({ each }) => each !== stands)].map(({ each, index }) => ({
    state: each.state,
    at: each.at,
    words: each.words,
    code: each.code,
    evidence: each.evidence?.kind ?? null,
    evidenceWords: each.evidence?.words ?? '',
    grade: gradeOfEvidence(each.evidence),
    exhibits: exhibits.ofOutcome(attempt, index),
  }))
}
