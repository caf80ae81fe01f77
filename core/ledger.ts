/**
 * The ledger: one row a request, computed from the journal and from nothing else. Lists, views and sheets read rows; the sent
 * text and the history are read from the journal, at the places that the row gives.
 */
import * as v from 'valibot'
import { ChasePolicy } from './chase-policy'
import { gradeOfAcknowledgement, gradeOfEvidence, stronger } from './grade'
import { byInstant, Instant, Moment } from './moment'
import { bestShown, hasReached } from './outcome'
import { Repair } from './repair'
import {
  Line,
  Ordinal,
  Pause,
  referenceOf,
  RequestId,
  RequestNumber,
  standing,
  Tag,
  Words,
  type Acknowledgement,
  type Attempt,
  type Request,
} from './request'
import {
  AnswerKind,
  AttemptRole,
  AttemptState,
  CameBy,
  Channel,
  Denied,
  DisputeState,
  EvidenceKind,
  Grade,
  Level,
  NoteKind,
  RequestState,
} from './words'

/** Raised whenever a row or a column changes its shape: an older ledger is then rebuilt from the journal. */
export const LEDGER_VERSION = 6

/** Where an entry stands: the journal's file, the first byte of its line, and the line's bytes without the line feed. */
export const Place = v.tuple([v.string(), v.number(), v.number()])
export type Place = v.InferOutput<typeof Place>

export const AttemptRow = v.object({
  n: Ordinal,
  channel: Channel,
  role: AttemptRole,
  chase: v.nullable(Ordinal),
  state: AttemptState,
  /** When it was dispatched; failing that, when its outcome was known; failing that, when it is planned for. */
  at: v.nullable(Moment),
  /** When its outcome was known. */
  outcomeAt: v.nullable(Moment),
  /** The kind of evidence and its grade; both null until there is an outcome to show. */
  evidence: v.nullable(EvidenceKind),
  grade: v.nullable(Grade),
  /** "112", or the address. */
  name: Line,
  /** Of a note only: numbers are counted by kind. */
  noteKind: v.nullable(NoteKind),
  /** What shows it, in a line. */
  words: Line,
})
export type AttemptRow = v.InferOutput<typeof AttemptRow>

export const AcknowledgementRow = v.object({
  level: Level,
  who: Line,
  at: Moment,
  cameBy: CameBy,
  theirReference: Line,
  grade: Grade,
})
export type AcknowledgementRow = v.InferOutput<typeof AcknowledgementRow>

export const DenialRow = v.object({
  denied: Denied,
  speaker: Line,
  outlet: Line,
  at: Moment,
  words: Words,
  exact: v.boolean(),
  settledAt: v.nullable(Moment),
  settledWords: Words,
})
export type DenialRow = v.InferOutput<typeof DenialRow>

export const Row = v.object({
  id: RequestId,
  number: v.nullable(RequestNumber),
  subject: Line,
  counterpart: Line,
  addressee: Line,
  formal: v.boolean(),
  keptBy: Line,
  state: RequestState,
  issuedAt: v.nullable(Moment),
  answer: v.nullable(v.object({ kind: AnswerKind, at: Moment })),
  required: v.boolean(),
  due: v.nullable(Moment),
  attempts: v.array(AttemptRow),
  /** The strongest acknowledgement held; an automatic one is here too, and counts for nothing. */
  acknowledgement: v.nullable(AcknowledgementRow),
  dispute: DisputeState,
  /** The latest denial. */
  denial: v.nullable(DenialRow),
  /** The strongest evidence held that it reached them: of a delivery or of an acknowledgement. */
  grade: v.nullable(Grade),
  tags: v.array(Tag),
  /** The line to take in the office's own words, and what the facts gave when it was written; null where the facts' own stands. */
  line: v.nullable(v.object({ words: Words, machine: Words })),
  /** When and by which channel something was last dispatched; null for never. */
  sent: v.nullable(v.object({ at: Moment, channel: Channel })),
  /** Chases dispatched so far. */
  chases: v.number(),
  /** When the next chase is planned for, where somebody planned one. */
  planned: v.nullable(Moment),
  pause: v.nullable(Pause),
  chasing: v.nullable(ChasePolicy),
  /** When the last entry about it was written down. */
  changed: Instant,
  places: v.array(Place),
})
export type Row = v.InferOutput<typeof Row>

/** How far into one journal file the ledger reaches. */
export const JournalMark = v.object({
  file: v.string(),
  bytes: v.number(),
  entries: v.number(),
  clock: v.number(),
  hash: v.string(),
  /** The damage that is read past, as entries of this file name it; absent where there is none. */
  repairs: v.optional(v.array(Repair)),
})
export type JournalMark = v.InferOutput<typeof JournalMark>

/** The reference as shown; empty for a draft, which has none. */
export function rowReference({ number }: Pick<Row, 'number'>): string {
  return number ? referenceOf(number) : ''
}

/** Where an attempt stands, from what is known of it. */
export function attemptState(attempt: Pick<Attempt, 'dispatchedAt' | 'outcome'>): AttemptState {
  return attempt.outcome?.state ?? (attempt.dispatchedAt ? 'dispatched' : 'planned')
}

/** Where a request stands on its own track. */
export function requestState(request: Request): RequestState {
  if (request.ending) return request.ending.as
  if (latestAnswer(request)) return 'answered'
  return request.number ? 'issued' : 'draft'
}

/** The answer that stands: the latest. */
export function latestAnswer({ answers }: Pick<Request, 'answers'>): Request['answers'][number] | null {
  return standing(answers).at(-1) ?? null
}

/** Where the dispute stands: the latest denial decides. */
export function disputeState({ denials }: Request): DisputeState {
  const last = standing(denials).at(-1)
  return last ? (last.settlement?.as ?? 'denied') : 'none'
}

/** The acknowledgement that counts for most: the highest level, and of equals the first received. */
export function strongestAcknowledgement<T extends Acknowledgement>(acknowledgements: readonly T[]): T | null {
  let best: T | null = null
  for (const each of acknowledgements) if (best === null || rank(each) > rank(best)) best = each
  return best
}

/** Whether an acknowledgement counts: an automatic reply never does. */
export function counts(acknowledgement: Pick<Acknowledgement, 'level'> | null): boolean {
  return acknowledgement !== null && acknowledgement.level !== 'automatic'
}

/** A request's row. `changed` is when its last entry was written down, `places` where its entries stand. */
export function rowOf(request: Request, changed: Instant, places: readonly Place[]): Row {
  const attempts = request.attempts.map(attemptRow)
  const acknowledgements = standing(request.acknowledgements)
  const acknowledgement = strongestAcknowledgement(acknowledgements)
  const answer = latestAnswer(request)
  const denial = standing(request.denials).at(-1) ?? null
  const reached = attempts.filter(hasReached)
  const grades = [...reached.map(({ grade }) => grade), ...acknowledgements.map(gradeOfAcknowledgement)]
  return {
    id: request.id,
    number: request.number && { year: request.number.year, number: request.number.number },
    subject: request.content.subject,
    counterpart: request.content.counterpart,
    addressee: request.content.addressee,
    formal: request.content.formal,
    keptBy: request.content.keptBy,
    state: requestState(request),
    issuedAt: request.issuedAt && inOrder(request.issuedAt),
    answer: answer && { kind: answer.kind, at: inOrder(answer.at) },
    required: request.content.acknowledgementRequired,
    due: request.content.due && inOrder(request.content.due),
    attempts,
    acknowledgement: acknowledgement && acknowledgementRow(acknowledgement),
    dispute: disputeState(request),
    denial: denial && {
      denied: denial.denied,
      speaker: denial.speaker,
      outlet: denial.outlet,
      at: inOrder(denial.at),
      words: denial.words,
      exact: denial.exact,
      settledAt: denial.settlement && inOrder(denial.settlement.at),
      settledWords: denial.settlement?.words ?? '',
    },
    grade: grades.reduce(stronger, null),
    tags: [...request.tags],
    line: request.line && { words: request.line.words, machine: request.line.machine },
    ...chaseFacts(request),
    changed,
    places: [...places],
  }
}

/** What decides when it is chased next. */
function chaseFacts({ attempts, pause, content }: Request): Pick<Row, 'sent' | 'chases' | 'planned' | 'pause' | 'chasing'> {
  const made = attempts.filter((attempt) => attempt.dispatchedAt !== null && attemptState(attempt) !== 'voided')
  const [last] = made.toSorted((a, b) => byInstant(b.dispatchedAt, a.dispatchedAt))
  return {
    sent: last?.dispatchedAt ? { at: last.dispatchedAt, channel: last.details.channel } : null,
    chases: made.filter(({ role }) => role === 'chase').length,
    planned: plannedChase({ attempts })?.plannedFor ?? null,
    pause: pause && { reason: pause.reason, until: pause.until },
    chasing: content.chasing,
  }
}

/** The chase that is planned first; null for none. */
export function plannedChase({ attempts }: Pick<Request, 'attempts'>): Attempt | null {
  const planned = attempts.filter((attempt) => attempt.role === 'chase' && attemptState(attempt) === 'planned')
  return planned.sort((a, b) => byInstant(a.plannedFor, b.plannedFor))[0] ?? null
}

/** What an attempt is called: "Note 112", or the address it went to. */
export function attemptName({ details }: Pick<Attempt, 'details'>): string {
  return details.channel === 'note' ? details.number : details.to
}

function attemptRow(attempt: Attempt): AttemptRow {
  const { n, role, chase, outcome } = attempt
  const shown = outcome && hasReached(outcome) ? bestShown(attempt.outcomes) : outcome
  const evidence = shown?.evidence ?? null
  const at = attempt.dispatchedAt ?? outcome?.at ?? attempt.plannedFor
  return {
    n,
    channel: attempt.details.channel,
    role,
    chase,
    state: attemptState(attempt),
    at: at && inOrder(at),
    outcomeAt: outcome && inOrder(outcome.at),
    evidence: evidence?.kind ?? null,
    grade: shown ? gradeOfEvidence(evidence) : null,
    name: attemptName(attempt),
    noteKind: attempt.details.channel === 'note' ? attempt.details.kind : null,
    words: outcome?.words || (evidence?.words ?? ''),
  }
}

function acknowledgementRow(acknowledgement: Acknowledgement): AcknowledgementRow {
  const { level, who, at, cameBy, theirReference } = acknowledgement
  return { level, who, at: inOrder(at), cameBy, theirReference, grade: gradeOfAcknowledgement(acknowledgement) }
}

/** Whoever noted it, in whatever order: what is equal then reads equal, so that a row can be compared by its text. */
function inOrder({ at, zone, precision }: Moment): Moment {
  return { at, zone, precision }
}

function rank({ level }: Pick<Acknowledgement, 'level'>): number {
  return Level.options.indexOf(level)
}
