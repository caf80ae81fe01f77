/** A request's history as it is told: what happened, in the order in which it happened. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { hasReached, standingOutcome } from '#core/outcome'
import { attemptState } from '#core/ledger'
import { byInstant, type Moment } from '#core/moment'
import type { Accepted, Attempt, Change, Ended, Outcome, Recorded, Request } from '#core/request'
import type { AttemptState, Ending, Grade, Settlement } from '#core/words'

export type Acknowledged = Request['acknowledgements'][number]
export type Said = Request['denials'][number]
export type Answered = Request['answers'][number]

interface Told {
  readonly key: string
  /** Null only for an attempt that is planned for no date, and comes last. */
  readonly at: Moment | null
  /** When it was written down, and by whom; null for an issue, which its attempts tell of. */
  readonly recorded: Recorded | null
  /** What there is to say of it, in a line; may be empty. */
  readonly line: string
  readonly grade: Grade | null
  /** Why it counts for nothing any more; null while it counts. */
  readonly voided: string | null
}

export type TimelineEvent = Told &
  (
    | { readonly kind: 'issued' }
    | {
        readonly kind: 'attempt'
        readonly attempt: Attempt
        readonly state: AttemptState
        /** Whether its outcome may still be learned. */
        readonly isOpen: boolean
        /** When the outcome was known, where that is another moment than the dispatch. */
        readonly outcomeAt: Moment | null
      }
    | { readonly kind: 'acknowledged'; readonly acknowledgement: Acknowledged }
    | { readonly kind: 'answered'; readonly answer: Answered }
    | { readonly kind: 'denied'; readonly denial: Said }
    | { readonly kind: 'settled'; readonly as: Settlement }
    | { readonly kind: 'accepted'; readonly accepted: Accepted }
    | { readonly kind: 'changed'; readonly change: Change & Recorded }
    | { readonly kind: 'ended'; readonly as: Ending }
  )

export function eventsOf(request: Request): TimelineEvent[] {
  const { ending } = request
  const events: TimelineEvent[] = [
    ...issuedEvent(request),
    ...request.attempts.flatMap(attemptEvents),
    ...request.acknowledgements.map((acknowledgement): TimelineEvent => {
      const { n, at, who, post, body, theirReference, voided } = acknowledgement
      const line = parts([who, post, body, theirReference])
      const told = { key: `acknowledged ${String(n)}`, at, recorded: acknowledgement, line, voided: voided?.reason ?? null }
      return { kind: 'acknowledged', ...told, acknowledgement, grade: voided ? null : gradeOfAcknowledgement(acknowledgement) }
    }),
    ...request.denials.flatMap(denialEvents),
    ...request.answers.map((answer): TimelineEvent => {
      const { n, at, words, voided } = answer
      const told = { key: `answered ${String(n)}`, at, recorded: answer, line: words, voided: voided?.reason ?? null }
      return { kind: 'answered', ...told, answer, grade: null }
    }),
    ...acceptedEvents(request),
    ...request.changes.flatMap((change, index): TimelineEvent[] => {
      const key = `changed ${String(index)}`
      const ended = change.of === 'ending' ? [endedEvent(change.before, `ended ${String(index)}`)] : []
      return [...ended, { kind: 'changed', key, change, ...noted(change), line: '' }]
    }),
  ]
  events.sort((a, b) => byInstant(a.at, b.at))
  // Nothing follows the ending that stands.
  return ending ? [...events, endedEvent(ending, 'ended')] : events
}

/** An ending has no moment of its own but the one at which it was written down. */
function endedEvent(ending: Ended, key: string): TimelineEvent {
  return { kind: 'ended', key, as: ending.as, ...noted(ending), line: ending.reason }
}

/** What has no moment but the one at which it was written down. */
function noted(recorded: Recorded): Pick<Told, 'at' | 'recorded' | 'grade' | 'voided'> {
  return { at: { at: recorded.recorded, zone: 'UTC', precision: 'minute' }, recorded, grade: null, voided: null }
}

/** An issue that coincides with a dispatch goes without saying. */
function issuedEvent({ issuedAt, attempts }: Request): TimelineEvent[] {
  if (issuedAt === null || attempts.some(({ dispatchedAt }) => dispatchedAt?.at === issuedAt.at)) return []
  return [{ kind: 'issued', key: 'issued', at: issuedAt, recorded: null, line: '', grade: null, voided: null }]
}

/** An attempt with the outcome that stands; every other that was ever recorded of it has its own place, with its own proof. */
function attemptEvents(attempt: Attempt): TimelineEvent[] {
  const { n, dispatchedAt, plannedFor, outcome, outcomes } = attempt
  const state = attemptState(attempt)
  const voided = outcome?.state === 'voided' ? outcome.words : null
  const own = { kind: 'attempt', attempt, voided } as const
  const stands = outcomes.reduce<Outcome | null>((before, each) => standingOutcome<Outcome>(before, each), null)
  const others = outcomes.flatMap((each, index): TimelineEvent[] => {
    if (each === stands) return []
    const key = `attempt ${String(n)} outcome ${String(index)}`
    return [{ ...own, key, state: each.state, at: each.at, recorded: each, line: lineOf(each), grade: voided === null ? gradeOf(each) : null, isOpen: false, outcomeAt: null }]
  })
  const last: TimelineEvent = {
    ...own,
    key: `attempt ${String(n)}`,
    state,
    at: dispatchedAt ?? outcome?.at ?? plannedFor,
    recorded: attempt,
    line: (outcome && voided === null ? lineOf(outcome) : '') || addressOf(attempt),
    grade: outcome && voided === null ? gradeOfEvidence(outcome.evidence) : null,
    isOpen: OPEN.has(state),
    outcomeAt: dispatchedAt && outcome && outcome.at.at !== dispatchedAt.at ? outcome.at : null,
  }
  return [...others, last]
}

/** Of these more may be learned. */
const OPEN: ReadonlySet<AttemptState> = new Set<AttemptState>(['planned', 'dispatched', 'delayed', 'relayed', 'unknown'])

/** "Accepted by their server, 250 2.0.0": what happened, and the server's code where the words do not name it. */
function lineOf({ words, evidence, code }: Outcome): string {
  const said = words || (evidence?.words ?? '')
  return parts([said, said.includes(code) ? '' : code])
}

/** What does not show that it reached them has no grade of its own. */
function gradeOf(outcome: Outcome): Grade | null {
  return hasReached(outcome) ? gradeOfEvidence(outcome.evidence) : null
}

/** Warnings of one kind that were let stand together are one event. */
function acceptedEvents({ accepted }: Request): TimelineEvent[] {
  const together = new Map(accepted.map((each) => [`${each.warning} ${each.recorded} ${each.reason}`, each]))
  return [...together].map(([key, each]) => ({ kind: 'accepted', key: `accepted ${key}`, accepted: each, ...noted(each), line: each.reason }))
}

/** Whose hands or which address it went to. */
function addressOf({ details }: Attempt): string {
  return details.channel === 'note' ? parts([details.messenger, details.handedTo.name, details.handedTo.post]) : details.to
}

function denialEvents(denial: Said): TimelineEvent[] {
  const { n, speaker, outlet, at, settlement } = denial
  const voided = denial.voided?.reason ?? null
  const key = `denied ${String(n)}`
  const said: TimelineEvent = { kind: 'denied', key, denial, at, recorded: denial, line: parts([speaker, outlet]), grade: null, voided }
  if (settlement === null) return [said]
  const { as, words } = settlement
  return [said, { kind: 'settled', key: `settled ${String(n)}`, as, at: settlement.at, recorded: settlement, line: words, grade: null, voided }]
}

/** Joined by commas, each once: what was shown and what was said of it are often the same words. */
function parts(all: readonly string[]): string {
  return [...new Set(all.filter((part) => part !== ''))].join(', ')
}
