/**
 * The facts that a line to take may speak of: those that count, and that had happened by the moment that it tells of. What is
 * planned was not done, and what was voided was never so. People's names and addresses are left behind here: a line is said aloud.
 */
import { attemptState } from '#core/ledger'
import { byInstant, earliest, type Instant, type Moment } from '#core/moment'
import { bestShown, hasReached, standingAmong } from '#core/outcome'
import { standing, type Attempt, type Request } from '#core/request'
import type { AnswerKind, AttemptRole, AttemptState, CameBy, Channel, Denied, Ending, EvidenceKind, Level, NoteKind, Settlement } from '#core/words'

/** An attempt that was made. */
export interface Made {
  readonly role: AttemptRole
  readonly channel: Channel
  /** Of a note: its kind, its number and the desk that it was given to; both may be empty. */
  readonly note: { readonly kind: NoteKind; readonly number: string; readonly desk: string } | null
  /** When it was sent; failing that, when its outcome was known. */
  readonly at: Moment
  readonly state: Exclude<AttemptState, 'planned' | 'voided'>
  /** What shows that it reached them, and when; null when it is not said to have. */
  readonly reached: { readonly evidence: { readonly kind: EvidenceKind } | null; readonly at: Moment } | null
}

export interface Acknowledged {
  readonly level: Level
  readonly cameBy: CameBy
  readonly at: Moment
  /** The post and the body that acknowledged, and their reference, where they were written down. */
  readonly told: readonly string[]
}

export interface Said {
  readonly denied: Denied
  /** "their spokesperson", or "they". */
  readonly speaker: string
  readonly outlet: string
  readonly at: Moment
  readonly settled: { readonly as: Settlement; readonly at: Moment } | null
}

/** All of them, each kind in the order in which it happened. */
export interface LineFacts {
  readonly state: 'draft' | 'issued' | Ending
  readonly made: readonly Made[]
  readonly acknowledgements: readonly Acknowledged[]
  readonly answers: readonly { readonly kind: AnswerKind; readonly at: Moment }[]
  readonly denials: readonly Said[]
}

/** The facts of a request as they stood at an instant. */
export function factsOf(request: Request, asOf: Instant): LineFacts {
  const happened = <T extends { readonly at: Moment }>(facts: readonly T[]): T[] =>
    facts.filter(({ at }) => hasHappened(at, asOf)).sort((a, b) => byInstant(a.at, b.at))
  return {
    state: stateOf(request, asOf),
    made: happened(request.attempts.flatMap((attempt) => made(attempt, asOf))),
    acknowledgements: happened(standing(request.acknowledgements)).map(({ level, cameBy, at, post, body, theirReference }) => ({
      level,
      cameBy,
      at,
      told: [sayable(post), sayable(body), named('their reference', sayable(theirReference))].filter((words) => words !== ''),
    })),
    answers: happened(standing(request.answers)).map(({ kind, at }) => ({ kind, at })),
    denials: happened(standing(request.denials)).map(({ denied, speaker, outlet, at, settlement }) => ({
      denied,
      speaker: /spokes(?:person|man|woman)/i.test(speaker) ? 'their spokesperson' : 'they',
      outlet: sayable(outlet),
      at,
      settled: settlement && hasHappened(settlement.at, asOf) ? { as: settlement.as, at: settlement.at } : null,
    })),
  }
}

/** Whether something may have happened by an instant: what is known by its day alone has from that day on. */
export function hasHappened(moment: Moment, asOf: Instant): boolean {
  return earliest(moment) <= Date.parse(asOf)
}

function stateOf({ ending, issuedAt }: Request, asOf: Instant): LineFacts['state'] {
  if (ending && Date.parse(ending.recorded) <= Date.parse(asOf)) return ending.as
  return issuedAt && hasHappened(issuedAt, asOf) ? 'issued' : 'draft'
}

function made(attempt: Attempt, asOf: Instant): Made[] {
  if (attemptState(attempt) === 'voided') return []
  const outcomes = attempt.outcomes.filter(({ at }) => hasHappened(at, asOf))
  const outcome = standingAmong(outcomes)
  const dispatchedAt = attempt.dispatchedAt && hasHappened(attempt.dispatchedAt, asOf) ? attempt.dispatchedAt : null
  const state = attemptState({ dispatchedAt, outcome })
  const at = dispatchedAt ?? outcome?.at
  if (!at || state === 'planned' || state === 'voided') return []
  const best = hasReached({ state }) ? bestShown(outcomes) : null
  const { role, details } = attempt
  const note = details.channel === 'note' ? { kind: details.kind, number: sayable(details.number), desk: sayable(details.handedTo.desk) } : null
  return [{ role, channel: details.channel, note, at, state, reached: best && { evidence: best.evidence && { kind: best.evidence.kind }, at: best.at } }]
}

function named(name: string, words: string): string {
  return words === '' ? '' : `${name} ${words}`
}

/** What was typed where a body, a post or a number belongs, unless it is an address or a telephone number after all. */
export function sayable(words: string): string {
  return /@|:\/\/|(?:\d[ ()-]*){7,}/.test(words) ? '' : words.replace(/\s+/g, ' ').replace(/[.;:,]+$/, '')
}
