/** What may be asked of the history, and what is answered. */
import * as v from 'valibot'
import { CalendarDate } from '#core/calendar'
import type { Change } from '#core/projections/history'
import { RequestId } from '#core/request'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const HistoryQuery = v.object({
  /** Null for everything: every request, the office, its directory and calendars. */
  request: v.nullable(RequestId),
  /** Who recorded it; null for anybody. */
  by: v.nullable(v.string()),
  /** The date on which it was recorded, by the office's clock; null for any. */
  day: v.nullable(CalendarDate),
  offset: Count,
  limit: v.pipe(Count, v.maxValue(1_000)),
})
export type HistoryQuery = v.InferOutput<typeof HistoryQuery>

/** A window of the history, the latest first. */
export interface HistoryPage {
  /** How many changes the query finds. */
  readonly total: number
  readonly changes: readonly Change[]
  /** All who recorded something, whatever the query's `by` and `day`. */
  readonly people: readonly string[]
  /** References of the requests that the changes speak of; empty for a draft. */
  readonly references: Readonly<Record<RequestId, string>>
}
