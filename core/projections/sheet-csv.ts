/** A status sheet as a table for a spreadsheet: what the paper shows, one line a request, nothing cut short. */
import { BYTE_ORDER_MARK, csvLine } from '#core/csv'
import { rowReference, type AttemptRow, type Row } from '#core/ledger'
import { dateIn, type Moment, type Zone } from '#core/moment'
import { Channel } from '#core/words'
import { lineToTake } from './line/line'
import { furthestAttempt, nextChase, type SheetData, type SheetStanding } from './sheet'
import { daysOver, daysWaiting, isOverdue } from './standing'

/** The sheet as CSV. */
export function sheetCsv(data: SheetData): string {
  const columns = columnsOf(data)
  const lines = data.groups.flatMap(({ standing, rows }) => rows.map((row) => columns.map(({ cell }) => cell(row, standing))))
  return `${BYTE_ORDER_MARK}${[columns.map(({ head }) => head), ...lines].map(csvLine).join('')}`
}

interface Column {
  readonly head: string
  readonly cell: (row: Row, standing: SheetStanding) => string
}

function columnsOf({ settings, asOf, fingerprint }: SheetData): Column[] {
  const zones = [settings.home, settings.theirs]
  /** A moment takes two columns: the office's clock and theirs. */
  const times = (head: string, momentOf: (row: Row) => Moment | null): Column[] =>
    zones.map(({ name, zone }) => ({ head: `${head} (${name})`, cell: (row) => timeIn(zone, momentOf(row)) }))
  const count = (days: number | null): string => (days === null ? '' : String(days))
  return [
    { head: 'Reference', cell: rowReference },
    { head: 'Group', cell: (_, standing) => standing },
    { head: 'State', cell: (row) => row.answer?.kind ?? row.state },
    { head: 'Counterpart', cell: (row) => row.counterpart },
    { head: 'Addressee', cell: (row) => row.addressee },
    { head: 'Ask', cell: (row) => row.subject },
    { head: 'Formal', cell: (row) => (row.formal ? 'yes' : 'no') },
    ...times('Issued', (row) => row.issuedAt),
    ...Channel.options.flatMap((channel) => {
      const attempt = (row: Row): AttemptRow | null => furthestAttempt(row, channel)
      const head = CHANNELS[channel]
      return [
        { head, cell: (row: Row) => attempt(row)?.state ?? '' },
        ...times(head, (row) => attemptMoment(attempt(row))),
        { head: `${head} evidence`, cell: (row: Row) => attempt(row)?.evidence ?? '' },
        { head: `${head} grade`, cell: (row: Row) => attempt(row)?.grade ?? '' },
      ]
    }),
    { head: 'Acknowledgement required', cell: (row) => (row.required ? 'yes' : 'no') },
    { head: 'Acknowledgement', cell: (row) => row.acknowledgement?.level ?? '' },
    ...times('Acknowledged', (row) => row.acknowledgement?.at ?? null),
    { head: 'Acknowledged by', cell: (row) => row.acknowledgement?.who ?? '' },
    { head: 'Their reference', cell: (row) => row.acknowledgement?.theirReference ?? '' },
    ...times('Due', (row) => row.due),
    { head: 'Days over', cell: (row) => (isOverdue(row, asOf) ? count(daysOver(row, asOf, settings.home.zone)) : '') },
    { head: 'Grade', cell: (row) => row.grade ?? '' },
    { head: 'Days', cell: (row) => count(daysWaiting(row, asOf, settings.home.zone)) },
    { head: 'Next chase', cell: (row) => count(nextChase(row)?.chase ?? null) },
    ...times('Next chase', (row) => nextChase(row)?.at ?? null),
    { head: 'Dispute', cell: (row) => row.dispute },
    { head: 'Denied', cell: (row) => row.denial?.denied ?? '' },
    { head: 'Denied by', cell: (row) => row.denial?.speaker ?? '' },
    { head: 'Denied in', cell: (row) => row.denial?.outlet ?? '' },
    ...times('Denied', (row) => row.denial?.at ?? null),
    { head: 'Their words', cell: (row) => row.denial?.words ?? '' },
    { head: 'Words taken down', cell: (row) => (row.denial ? (row.denial.exact ? 'exactly' : 'in paraphrase') : '') },
    ...times('Dispute settled', (row) => row.denial?.settledAt ?? null),
    { head: 'How it was settled', cell: (row) => row.denial?.settledWords ?? '' },
    { head: 'Line to take', cell: (row) => lineToTake(row, settings, asOf).words },
    { head: 'As of (UTC)', cell: () => asOf },
    { head: 'Register fingerprint', cell: () => fingerprint },
  ]
}

const CHANNELS: Readonly<Record<Channel, string>> = { 'note': 'Note', 'email': 'Email', 'direct-message': 'Direct message' }

/** When a cell's state came about: when the outcome was known, failing that when it was dispatched or is planned for. */
function attemptMoment(attempt: AttemptRow | null): Moment | null {
  return attempt && (attempt.outcomeAt ?? attempt.at)
}

/** `2018-03-02 15:40`, with a tilde when it is about then; a moment known only by its day is the same date in every zone. */
function timeIn(zone: Zone, moment: Moment | null): string {
  if (moment === null) return ''
  if (moment.precision === 'day') return dateIn(moment.zone, moment.at)
  return `${moment.precision === 'about' ? '~' : ''}${dateIn(zone, moment.at)} ${clock(zone, moment)}`
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clock(zone: Zone, { at }: Moment): string {
  let format = clocks.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, format)
  }
  return format.format(Date.parse(at))
}
