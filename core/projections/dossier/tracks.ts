/** The four tracks of a request as a dossier's head tells them: side by side, and never folded into one. */
import { stronger } from '#core/grade'
import { counts, type Row } from '#core/ledger'
import type { Instant, Moment, Zone } from '#core/moment'
import { hasReached } from '#core/outcome'
import { Channel, type AnswerKind, type AttemptState, type CameBy, type DisputeState, type Grade, type Level, type RequestState } from '#core/words'
import { furthestAttempt } from '../sheet'
import { daysOver, isAwaiting, isOverdue } from '../standing'

export interface DossierTracks {
  readonly request: {
    readonly state: RequestState
    readonly issuedAt: Moment | null
    readonly formal: boolean
    readonly answer: { readonly kind: AnswerKind; readonly at: Moment } | null
  }
  /** By the attempt that came furthest of any channel; null where nothing was ever logged. `grade` is the best of the deliveries. */
  readonly delivery: {
    readonly state: AttemptState
    readonly channel: Channel
    readonly delivered: number
    readonly used: number
    readonly grade: Grade | null
  } | null
  readonly acknowledgement: {
    /** The strongest that came back; failing one, whether any is awaited. */
    readonly level: Level | 'awaited' | 'not-required'
    readonly at: Moment | null
    readonly cameBy: CameBy | null
    readonly grade: Grade | null
    /** Only while one that counts is awaited. */
    readonly due: Moment | null
    /** In days of the office's zone, 0 on the day itself; null while it is not overdue. */
    readonly over: number | null
  }
  readonly dispute: { readonly state: DisputeState; readonly deniedAt: Moment | null; readonly settledAt: Moment | null }
}

export function tracksOf(row: Row, now: Instant, home: Zone): DossierTracks {
  const { state, issuedAt, formal, answer, dispute, denial } = row
  return {
    request: { state, issuedAt, formal, answer },
    delivery: deliveryOf(row),
    acknowledgement: acknowledgementOf(row, now, home),
    dispute: { state: dispute, deniedAt: denial?.at ?? null, settledAt: denial?.settledAt ?? null },
  }
}

function deliveryOf(row: Row): DossierTracks['delivery'] {
  const used = Channel.options.flatMap((channel) => furthestAttempt(row, channel) ?? [])
  const delivered = used.filter(hasReached)
  const best = delivered[0] ?? used.find(({ state }) => state === 'dispatched') ?? used[0]
  if (!best) return null
  const grade = delivered.reduce<Grade | null>((strongest, each) => stronger(strongest, each.grade), null)
  return { state: best.state, channel: best.channel, delivered: delivered.length, used: used.length, grade }
}

function acknowledgementOf(row: Row, now: Instant, home: Zone): DossierTracks['acknowledgement'] {
  const { acknowledgement, required } = row
  return {
    level: acknowledgement?.level ?? (required ? 'awaited' : 'not-required'),
    at: acknowledgement?.at ?? null,
    cameBy: acknowledgement?.cameBy ?? null,
    grade: acknowledgement && counts(acknowledgement) ? acknowledgement.grade : null,
    due: isAwaiting(row) ? row.due : null,
    over: isOverdue(row, now) ? Math.max(0, daysOver(row, now, home) ?? 0) : null,
  }
}
