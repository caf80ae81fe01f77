/** What came back of a request, and in how many days on which both offices work. */
import { works, type Calendar } from '#core/calendar'
import { counterpartNamed } from '#core/counterpart'
import { counts, type Row } from '#core/ledger'
import { byInstant, dateIn, dayAfter, type Moment } from '#core/moment'
import { calendarOf, type Office } from '#core/office'

/** Whether it was sent and an acknowledgement of it was required; what was voided asked for nothing. */
export function isAsked(row: Row): boolean {
  return row.required && row.sent !== null && row.issuedAt !== null && row.state !== 'voided'
}

/**
 * When it was first acknowledged or answered; null for not yet. Of several acknowledgements of one request a row knows the strongest,
 * so it is that one, or the answer where that came first.
 */
export function cameBack({ acknowledgement, answer }: Pick<Row, 'acknowledgement' | 'answer'>): Moment | null {
  const [first] = [acknowledgement && counts(acknowledgement) ? acknowledgement.at : null, answer?.at ?? null].sort(byInstant)
  return first ?? null
}

/** The dates after that of its issue, to that of what came back and with it, on which both offices work; null while nothing did. */
export function daysUntilBack(row: Row, office: Office): number | null {
  const back = cameBack(row)
  if (back === null || row.issuedAt === null) return null
  const { home, calendar } = office.settings
  const card = counterpartNamed(office.counterparts, row.counterpart)
  const calendars = [calendarOf(office, calendar), calendarOf(office, card?.calendar ?? null)]
  const date = (moment: Moment): string => dateIn(moment.precision === 'day' ? moment.zone : home.zone, moment.at)
  return workingDays(calendars, date(row.issuedAt), date(back))
}

/** Between the two in the middle where there is no middle one; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function workingDays(calendars: readonly (Calendar | null)[], from: string, to: string): number {
  let days = 0
  for (let date = from; date < to;) {
    date = dayAfter(date)
    if (calendars.every((calendar) => works(calendar, date))) days += 1
  }
  return days
}
