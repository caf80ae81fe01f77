/** How a request stands in the record: what came back goes before everything else, a denial of it too. */
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { cameBack } from '../came-back'
import { isOpen, isOverdue } from '../standing'

/** In the order in which they stand in a bar. */
export const STANDS = ['acknowledged', 'overdue', 'awaiting', 'not-required', 'closed'] as const
export type Stand = (typeof STANDS)[number]

/** How many requests stand how. */
export type Stands = Readonly<Record<Stand, number>>

/**
 * The first that fits. Acknowledged includes answered, whatever became of the request then; closed is what was closed, withdrawn or
 * superseded with nothing having come back, and all that was voided.
 */
export function standOf(row: Row, now: Instant): Stand {
  if (row.state === 'voided') return 'closed'
  if (cameBack(row) !== null) return 'acknowledged'
  if (!isOpen(row)) return 'closed'
  if (!row.required) return 'not-required'
  return isOverdue(row, now) ? 'overdue' : 'awaiting'
}

/** How many requests that is in all. */
export function sumOf(stands: Stands): number {
  return STANDS.reduce((sum, stand) => sum + stands[stand], 0)
}

/** Counts that are added to. */
export function noStands(): Record<Stand, number> {
  return { acknowledged: 0, overdue: 0, awaiting: 0, 'not-required': 0, closed: 0 }
}
