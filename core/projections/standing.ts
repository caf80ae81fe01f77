/** Where a request stands today: for grouping and counting only, never instead of the four tracks. */
import { counts, type AcknowledgementRow, type Row } from '#core/ledger'
import { daysBetween, latest, type Instant, type Zone } from '#core/moment'

/** In the order in which groups are shown. */
export const STANDINGS = ['disputed', 'overdue', 'awaiting', 'acknowledged', 'not-required', 'draft', 'closed'] as const
export type Standing = (typeof STANDINGS)[number]

/** All that a standing rests on; every row is one. */
export interface Brief extends Readonly<Pick<Row, 'state' | 'dispute' | 'required' | 'due'>> {
  readonly acknowledgement: Pick<AcknowledgementRow, 'level'> | null
}

/** The first that fits. Disputed means denied and not conceded or overtaken; acknowledged includes answered. */
export function standingOf(row: Brief, now: Instant): Standing {
  switch (row.state) {
    case 'draft':
      return 'draft'
    case 'closed':
    case 'withdrawn':
    case 'voided':
    case 'superseded':
      return 'closed'
    case 'issued':
    case 'answered':
      if (row.dispute === 'denied' || row.dispute === 'rebutted') return 'disputed'
      if (row.state === 'answered' || counts(row.acknowledgement)) return 'acknowledged'
      if (!row.required) return 'not-required'
      return isOverdue(row, now) ? 'overdue' : 'awaiting'
  }
}

/** Whether the office still has business with it. */
export function isOpen(row: Pick<Row, 'state'>): boolean {
  return row.state === 'issued' || row.state === 'answered'
}

/** Whether an acknowledgement that counts is still awaited. */
export function isAwaiting(row: Brief): boolean {
  return row.state === 'issued' && row.required && !counts(row.acknowledgement)
}

/** Whether it is awaited past its due date. A due day is over when the day is. */
export function isOverdue(row: Brief, now: Instant): boolean {
  return isAwaiting(row) && row.due !== null && latest(row.due) < Date.parse(now)
}

/** What a chase rests on. */
export interface ChaseBrief extends Brief {
  /** When it is chased next, in milliseconds since the epoch, UTC; null for never. */
  readonly chase: number | null
}

/** Whether it is awaited and the next chase is due. */
export function isToChase(row: ChaseBrief, now: Instant): boolean {
  return isAwaiting(row) && row.chase !== null && row.chase <= Date.parse(now)
}

/** Days from the due date to today in the office's zone: positive when over, 0 today, negative ahead; null with no due date. */
export function daysOver(row: Row, now: Instant, home: Zone): number | null {
  return row.due && daysBetween(home, row.due.at, now)
}

/** Days since it was issued, in the office's zone; null for a draft. */
export function daysWaiting(row: Row, now: Instant, home: Zone): number | null {
  return row.issuedAt && daysBetween(home, row.issuedAt.at, now)
}
