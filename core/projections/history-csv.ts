/** The history as a table for a spreadsheet: one line a field that changed, with who recorded it, when, before and after. */
import { csvLine } from '#core/csv'
import { dateIn, type Moment, type Zone } from '#core/moment'
import type { RequestId } from '#core/request'
import type { Change, Subject, Value } from './history'

/** The columns' names. `zone` is whose clock the third column shows. */
export function historyHead(place: string): string {
  return csvLine(['Entry', 'Recorded (UTC)', `Recorded (${place})`, 'By', 'Act', 'Reference', 'Of', 'Field', 'Before', 'After', 'Reason'])
}

/** The lines of a change; an act that changed no field has one line too. */
export function historyLines(change: Change, zone: Zone, references: Readonly<Record<RequestId, string>>): string {
  const { clock, recorded, by, act, request, reason } = change
  const at = `${dateIn(zone, recorded)} ${clockIn(zone, recorded)}`
  const head = [String(clock), recorded, at, by, act, request === null ? '' : (references[request] ?? '')]
  const fields = change.fields.map(({ about, field, before, after }) => [subjectText(about), field, ...[before, after].map(text)])
  return (fields.length > 0 ? fields : [['', '', '', '']]).map((cells) => csvLine([...head, ...cells, reason])).join('')

  function text(value: Value | null): string {
    if (value === null) return ''
    if (typeof value === 'string') return references[value] || value
    if (typeof value !== 'object') return String(value)
    if (isMoment(value)) return momentText(value)
    return Object.values(value).map(text).join('; ')
  }
}

/** `attempt 2`, `counterpart State Department`. */
function subjectText(about: Subject): string {
  return 'name' in about ? `${about.of} ${about.name}` : 'n' in about ? `${about.of} ${String(about.n)}` : about.of
}

/** Whether a value is a moment, which alone has an instant, a zone and a precision. */
export function isMoment(value: Value): value is Moment {
  return typeof value === 'object' && 'at' in value && 'zone' in value && 'precision' in value
}

function momentText({ at, zone, precision }: Moment): string {
  if (precision === 'day') return dateIn(zone, at)
  return `${precision === 'about' ? '~' : ''}${dateIn(zone, at)} ${clockIn(zone, at)} ${zone}`
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clockIn(zone: Zone, at: string): string {
  let format = clocks.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, format)
  }
  return format.format(Date.parse(at))
}
