/**
 * The line to take: the one sentence that the spokesperson can say, built from the facts. It never claims more than the evidence
 * bears out: "delivered" stands on a stamp or a third party's trace, "seen" on a read receipt, and our own word is called that.
 */
import { counts, type AcknowledgementRow, type AttemptRow, type Row } from '#core/ledger'
import { byInstant, yearIn, type Instant, type Moment, type Zone } from '#core/moment'
import type { Settings } from '#core/settings'
import { Channel, type Grade } from '#core/words'
import { furthestAttempt } from './sheet'

/** One sentence, dates in the office's own zone, with the year where it is not the present one. */
export function lineToTake(row: Row, settings: Settings, now: Instant): string {
  const { zone } = settings.home
  const on: OnDay = (moment) => day(moment, zone, now)
  return `${[...clauses(row, on), ...conceded(row, on)].join('; ')}.`
}

type OnDay = (moment: Moment | null) => string

function clauses(row: Row, on: OnDay): string[] {
  switch (row.state) {
    case 'draft':
      return ['Not yet issued']
    case 'closed':
      return ['Closed']
    case 'withdrawn':
      return ['Withdrawn']
    case 'voided':
      return ['Voided']
    case 'answered':
    case 'issued':
      if (row.answer) return [`${ANSWERS[row.answer.kind]} on ${on(row.answer.at)}`]
      if (row.acknowledgement && counts(row.acknowledgement)) return [acknowledged(row.acknowledgement, on)]
      return delivery(row, on)
  }
}

const ANSWERS = { accepted: 'Accepted', declined: 'Declined', deferred: 'Deferred' } as const

function acknowledged({ level, at, grade, theirReference }: AcknowledgementRow, on: OnDay): string {
  if (grade === 'D') return `Acknowledged by word of mouth on ${on(at)}, by our own record`
  switch (level) {
    case 'formal':
      return `Acknowledged formally on ${on(at)}, their reference ${theirReference}`
    case 'written':
      return `Acknowledged in writing on ${on(at)}`
    case 'oral':
      return `Acknowledged on ${on(at)}`
    case 'implied':
    case 'automatic':
      return `Their reply of ${on(at)} shows that it was seen`
  }
}

function delivery(row: Row, on: OnDay): string[] {
  const best = Channel.options.flatMap((channel) => furthestAttempt(row, channel) ?? [])
  const sent = best.filter(({ state }) => state === 'dispatched' || state === 'delivered' || state === 'returned')
  if (sent.length > 0) return [`Sent ${ways(sent, on)}`, shown(row, sent, on)]
  const [tried] = best.filter(({ state }) => state !== 'planned').sort((a, b) => byInstant(b.at, a.at))
  return tried ? [`Tried ${ways([tried], on)}`, failing(tried)] : ['Not yet sent']
}

function failing({ state }: AttemptRow): string {
  switch (state) {
    case 'failed':
      return 'it failed'
    case 'refused':
      return 'it was refused'
    case 'unknown':
    case 'planned':
    case 'dispatched':
    case 'delivered':
    case 'returned':
    case 'voided':
      return 'the outcome is not known'
  }
}

/** What can be shown of the delivery, the best first; nothing is said of a channel that has nothing to show. */
function shown({ acknowledgement }: Row, sent: readonly AttemptRow[], on: OnDay): string {
  const delivered = sent.filter(({ state }) => state === 'delivered')
  const proven = delivered.filter(({ grade }) => grade === 'A' || grade === 'B')
  const seen = delivered.filter(({ grade }) => grade === 'C')
  const parts = [proven, seen].flatMap((some, index) => {
    if (some.length === 0) return []
    const word = index === 0 ? 'delivered' : 'seen'
    if (some.length === sent.length) return [`${ALL[some.length - 1] ?? ''} ${word}`]
    return [`the ${list(some.map(({ channel }) => THINGS[channel]))} ${word}`]
  })
  if (parts.length > 0) return parts.join(', ')
  if (acknowledgement) return `an automatic reply came on ${on(acknowledgement.at)}`
  if (delivered.length > 0) return 'handed over by our own record only'
  return sent.every(({ state }) => state === 'returned') ? 'it came back' : 'no delivery is shown'
}

const ALL = ['it was', 'both', 'all three'] as const
const THINGS: Readonly<Record<Channel, string>> = { 'note': 'note', 'email': 'email', 'direct-message': 'message' }
const WAYS: Readonly<Record<Channel, string>> = { 'note': 'note', 'email': 'email', 'direct-message': 'direct message' }

/** "2 March by note and email", or "by note 2 March and by email 5 March" where the days differ. */
function ways(attempts: readonly AttemptRow[], on: OnDay): string {
  const dated = attempts.map(({ channel, at }) => ({ way: WAYS[channel], day: on(at) }))
  const [first] = dated
  if (first && dated.every((each) => each.day === first.day)) return `${first.day} by ${list(dated.map(({ way }) => way))}`
  return list(dated.map((each) => `by ${each.way} ${each.day}`))
}

function conceded({ dispute, denial }: Row, on: OnDay): string[] {
  return dispute === 'conceded' && denial ? [`the denial was conceded on ${on(denial.settledAt)}`] : []
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`
}

const days = new Map<string, Intl.DateTimeFormat>()

/** "2 March"; a moment known only by its day keeps the date of the zone that it was noted in. */
function day(moment: Moment | null, home: Zone, now: Instant): string {
  if (moment === null) return 'an unknown day'
  const zone = moment.precision === 'day' ? moment.zone : home
  const year = yearIn(zone, moment.at) !== yearIn(zone, now)
  const key = `${zone} ${String(year)}`
  let format = days.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', ...(year && { year: 'numeric' }) })
    days.set(key, format)
  }
  return format.format(Date.parse(moment.at))
}
