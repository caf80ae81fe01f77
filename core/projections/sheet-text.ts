/** A status sheet as plain text, for a chat or a telephone: the groups, and of each request a line with what can be said. */
import { shortFingerprint } from '#core/fingerprint'
import { rowReference, type Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { lineToTake } from './line/line'
import { markingOf } from './marking'
import type { SheetData, SheetStanding } from './sheet'
import { daysOver, isOverdue } from './standing'

const HEADS: Readonly<Record<SheetStanding, string>> = {
  disputed: 'DISPUTED',
  overdue: 'OVERDUE',
  awaiting: 'AWAITING',
  acknowledged: 'ACKNOWLEDGED',
  'not-required': 'NO ACKNOWLEDGEMENT REQUIRED',
}

/**
 * Lines that end in a line feed, in English. It says all that keeps one from being misled by it: the marking, the edition, the moment in
 * both zones, how much was left out and the fingerprint.
 */
export function sheetText(data: SheetData): string {
  const { settings, asOf, query, groups, shown, of, n, last, fingerprint, entries } = data
  const { home, theirs } = settings
  const sheet = n === null ? [] : [`Sheet ${String(n)}${last ? `, follows sheet ${String(last.n)}` : ''}`]
  const marked = markingOf(settings, query.edition).toUpperCase()
  const lines = [
    ...(marked === '' ? [] : [marked]),
    'Status of outgoing requests',
    ...[home, ...(theirs.zone === home.zone ? [] : [theirs])].map(({ name, zone }) => `As of ${clockAt(asOf, zone)}, ${name}`),
    ...sheet,
    `${String(shown)} of ${String(of)} requests`,
    ...groups.flatMap(({ standing, rows }) => ['', `${HEADS[standing]} (${String(rows.length)})`, ...rows.map((row) => lineOf(row, data))]),
    '',
    `Register fingerprint ${shortFingerprint(fingerprint) || 'none yet'}, ${String(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
    ...(marked === '' ? [] : [marked]),
  ]
  return `${lines.join('\n')}\n`
}

function lineOf(row: Row, { settings, asOf }: SheetData): string {
  const late = isOverdue(row, asOf) ? ` (${String(daysOver(row, asOf, settings.home.zone) ?? 0)} d over)` : ''
  const what = `${row.counterpart}: ${row.subject}`.replace(/\s+/g, ' ').trim()
  return `${rowReference(row)} ${what}${late}. ${lineToTake(row, settings, asOf).words}`
}

/** `Fri 9 March 2018 10:20`. */
function clockAt(at: Instant, zone: Zone): string {
  const part = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(Date.parse(at))
  const date = part({ day: 'numeric', month: 'long', year: 'numeric' })
  return `${part({ weekday: 'short' })} ${date} ${part({ hour: '2-digit', minute: '2-digit' })}`
}
