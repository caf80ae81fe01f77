/** What we have with one counterpart, at a glance. */
import { works, type Calendar } from '#core/calendar'
import { counterpartNamed, nameKey } from '#core/counterpart'
import { counts, type Row } from '#core/ledger'
import { byInstant, dateIn, dayAfter, type Instant, type Moment } from '#core/moment'
import { calendarOf } from '#core/office'
import type { Register } from '#core/register/register'
import { counterpartsOf, type Counterpart } from './counterparts'
import { isOpen, isOverdue } from './standing'

export interface Glance {
  /** All requests to them that were issued. */
  readonly total: number
  readonly open: number
  readonly overdue: number
  /** Requests sent to them of which an acknowledgement was required, voided ones left out. */
  readonly asked: number
  /** How many of these they acknowledged or answered. */
  readonly acknowledged: number
  /** Half of those were acknowledged within so many days on which both offices work; null while none was. */
  readonly medianDays: number | null
  readonly lastSent: Moment | null
  /** When something last came back that is no automatic reply. */
  readonly lastHeard: Moment | null
  /** Who and what was written to, the latest first; null while nothing was. */
  readonly used: Counterpart | null
}

/**
 * Looks at a counterpart's requests, by its present name. Of several acknowledgements of one request a row knows the strongest, so
 * the time it took is counted to that one, or to the answer where that came first.
 */
export function glanceOf(register: Register, name: string, now: Instant): Glance {
  const { office, columns } = register
  const own = register.shownAt(columns.calledAny(new Set([nameKey(name)])))
  const asked = own.filter((row) => row.required && row.sent !== null && row.issuedAt !== null && row.state !== 'voided')
  const heard = asked.flatMap((row) => {
    const back = firstBack(row)
    return row.issuedAt && back ? [{ from: row.issuedAt, to: back }] : []
  })
  const card = counterpartNamed(office.counterparts, name)
  const calendars = [calendarOf(office, office.settings.calendar), calendarOf(office, card?.calendar ?? null)]
  const { zone } = office.settings.home
  const date = (moment: Moment): string => dateIn(moment.precision === 'day' ? moment.zone : zone, moment.at)
  return {
    total: own.filter(({ number }) => number !== null).length,
    open: own.filter(isOpen).length,
    overdue: own.filter((row) => isOverdue(row, now)).length,
    asked: asked.length,
    acknowledged: heard.length,
    medianDays: median(heard.map(({ from, to }) => workingDays(calendars, date(from), date(to)))),
    lastSent: latestOf(own.map(({ sent }) => sent?.at ?? null)),
    lastHeard: latestOf(own.flatMap(cameBack)),
    used: counterpartsOf(columns).find((each) => each.name === name) ?? null,
  }
}

/** What came from them: an automatic reply is nobody's. */
function cameBack({ acknowledgement, answer, denial }: Row): (Moment | null)[] {
  return [acknowledgement && counts(acknowledgement) ? acknowledgement.at : null, answer?.at ?? null, denial?.at ?? null]
}

function firstBack({ acknowledgement, answer }: Row): Moment | null {
  const [first] = [acknowledgement && counts(acknowledgement) ? acknowledgement.at : null, answer?.at ?? null].sort(byInstant)
  return first ?? null
}

function latestOf(moments: readonly (Moment | null)[]): Moment | null {
  return moments.filter((moment) => moment !== null).sort(byInstant).at(-1) ?? null
}

/** How many dates after `from`, to `to` and with it, are worked by all. */
function workingDays(calendars: readonly (Calendar | null)[], from: string, to: string): number {
  let days = 0
  for (let date = from; date < to;) {
    date = dayAfter(date)
    if (calendars.every((calendar) => works(calendar, date))) days += 1
  }
  return days
}

/** Between the two in the middle where there is no middle one. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
