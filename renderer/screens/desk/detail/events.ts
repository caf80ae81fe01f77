/** A request's history as it is told: what happened, in the order in which it happened. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { attemptState } from '#core/ledger'
import { byInstant, type Moment } from '#core/moment'
import { standing, type Attempt, type Recorded, type Request } from '#core/request'
import type { AnswerKind, AttemptState, Ending, Grade, Settlement } from '#core/words'

export type Acknowledged = Request['acknowledgements'][number]
export type Said = Request['denials'][number]

interface Told {
  readonly key: string
  /** Null only for an attempt that is planned for no date, and comes last. */
  readonly at: Moment | null
  /** When it was written down, and by whom; null for an issue, which its attempts tell of. */
  readonly recorded: Recorded | null
  /** What there is to say of it, in a line; may be empty. */
  readonly line: string
  readonly grade: Grade | null
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
    | { readonly kind: 'answered'; readonly answer: AnswerKind }
    | { readonly kind: 'denied'; readonly denial: Said }
    | { readonly kind: 'settled'; readonly as: Settlement }
    | { readonly kind: 'ended'; readonly as: Ending }
  )

export function eventsOf(request: Request): TimelineEvent[] {
  const { ending } = request
  const events: TimelineEvent[] = [
    ...issuedEvent(request),
    ...request.attempts.flatMap(attemptEvents),
    ...standing(request.acknowledgements).map((acknowledgement): TimelineEvent => {
      const { n, at, who, post, body, theirReference } = acknowledgement
      const line = parts([who, post, body, theirReference])
      const grade = gradeOfAcknowledgement(acknowledgement)
      return { kind: 'acknowledged', key: `acknowledged ${String(n)}`, acknowledgement, at, recorded: acknowledgement, line, grade }
    }),
    ...standing(request.denials).flatMap(denialEvents),
    ...standing(request.answers).map((answer): TimelineEvent => {
      const { n, kind, at, words } = answer
      return { kind: 'answered', key: `answered ${String(n)}`, answer: kind, at, recorded: answer, line: words, grade: null }
    }),
  ]
  events.sort((a, b) => byInstant(a.at, b.at))
  // An ending has no moment of its own but the one at which it was written down, and nothing follows it.
  if (ending) {
    const at: Moment = { at: ending.recorded, zone: 'UTC', precision: 'minute' }
    events.push({ kind: 'ended', key: 'ended', as: ending.as, at, recorded: ending, line: ending.reason, grade: null })
  }
  return events
}

/** An issue that coincides with a dispatch goes without saying. */
function issuedEvent({ issuedAt, attempts }: Request): TimelineEvent[] {
  if (issuedAt === null || attempts.some(({ dispatchedAt }) => dispatchedAt?.at === issuedAt.at)) return []
  return [{ kind: 'issued', key: 'issued', at: issuedAt, recorded: null, line: '', grade: null }]
}

/** An attempt with what came of it last; what was thought before stands as events of its own. */
function attemptEvents(attempt: Attempt): TimelineEvent[] {
  const { n, dispatchedAt, plannedFor, outcome, outcomes } = attempt
  const state = attemptState(attempt)
  const own = { kind: 'attempt', attempt } as const
  const earlier = outcomes.slice(0, -1).map((each, index): TimelineEvent => {
    const line = each.words || (each.evidence?.words ?? '')
    const key = `attempt ${String(n)} outcome ${String(index)}`
    return { ...own, key, state: each.state, at: each.at, recorded: each, line, grade: null, isOpen: false, outcomeAt: null }
  })
  const last: TimelineEvent = {
    ...own,
    key: `attempt ${String(n)}`,
    state,
    at: dispatchedAt ?? outcome?.at ?? plannedFor,
    recorded: attempt,
    line: outcome?.words || (outcome?.evidence?.words ?? '') || addressOf(attempt),
    grade: outcome && outcome.state !== 'voided' ? gradeOfEvidence(outcome.evidence) : null,
    isOpen: state === 'planned' || state === 'dispatched' || state === 'unknown',
    outcomeAt: dispatchedAt && outcome && outcome.at.at !== dispatchedAt.at ? outcome.at : null,
  }
  return [...earlier, last]
}

/** Whose hands or which address it went to. */
function addressOf({ details }: Attempt): string {
  return details.channel === 'note' ? parts([details.messenger, details.handedTo.name, details.handedTo.post]) : details.to
}

function denialEvents(denial: Request['denials'][number]): TimelineEvent[] {
  const { n, speaker, outlet, at, settlement } = denial
  const key = `denied ${String(n)}`
  const said: TimelineEvent = { kind: 'denied', key, denial, at, recorded: denial, line: parts([speaker, outlet]), grade: null }
  if (settlement === null) return [said]
  const { as, words } = settlement
  return [said, { kind: 'settled', key: `settled ${String(n)}`, as, at: settlement.at, recorded: settlement, line: words, grade: null }]
}

/** Joined by commas, each once: what was shown and what was said of it are often the same words. */
function parts(all: readonly string[]): string {
  return [...new Set(all.filter((part) => part !== ''))].join(', ')
}
