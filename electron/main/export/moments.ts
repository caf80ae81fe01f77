/** Moments as a spreadsheet shows them, such that the import reads the very same ones. */
import { dateIn, type Moment, type Zone } from '#core/moment'
import { readMoment } from '../import/when'

/**
 * `2018-03-02 15:40` by the clock of `zone`, the row's; what that clock does not tell exactly (seconds, another zone, the second of two
 * equal hours in autumn) is written as an instant with its zone.
 */
export function momentCell(moment: Moment | null, zone: Zone): string {
  if (moment === null) return ''
  const { at, precision } = moment
  if (moment.zone === zone) {
    const written = wallClock(moment)
    if (written !== null) return written
  }
  return `${at} ${moment.zone}${precision === 'minute' ? '' : ` ${precision}`}`
}

function wallClock(moment: Moment): string | null {
  const { at, zone, precision } = moment
  const date = dateIn(zone, at)
  if (precision === 'day') return reads(date, moment) ? date : null
  const time = timeIn(zone, at)
  const written = `${precision === 'about' ? '~' : ''}${date} ${time}`
  return isPlain(moment, `${date}T${time}:00Z`) || reads(written, moment) ? written : null
}

const HOUR = 60 * 60_000

/** Whether nothing can be mistaken: a whole minute, hours away from any change of the clocks. To ask the import of each takes longer. */
function isPlain({ at, zone }: Moment, wall: string): boolean {
  if (!at.endsWith(':00Z')) return false
  const instant = Date.parse(at)
  const offset = Date.parse(wall) - instant
  return [-4 * HOUR, 4 * HOUR].every((hours) => offsetIn(zone, instant + hours) === offset)
}

const offsets = new Map<string, number>()

/** By how much a zone's clock is ahead of UTC, in milliseconds, in the hour of an instant. */
function offsetIn(zone: Zone, instant: number): number {
  const hour = Math.floor(instant / HOUR) * HOUR
  const key = `${String(hour)} ${zone}`
  const before = offsets.get(key)
  if (before !== undefined) return before
  const at = new Date(hour).toISOString()
  const offset = Date.parse(`${dateIn(zone, at)}T${timeIn(zone, at)}:00Z`) - hour
  if (offsets.size < 100_000) offsets.set(key, offset)
  return offset
}

const known = new Map<string, boolean>()

/** Whether the import reads this moment there. Offices work in minutes, so the same ones come again: what was found out is kept. */
function reads(written: string, { at, zone, precision }: Moment): boolean {
  const key = `${written} ${zone} ${at}`
  const before = known.get(key)
  if (before !== undefined) return before
  const read = readMoment(written, zone)
  const is = read.ok && read.moment.at === at && read.moment.precision === precision
  if (known.size < 100_000) known.set(key, is)
  return is
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function timeIn(zone: Zone, at: string): string {
  let format = clocks.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, format)
  }
  return format.format(Date.parse(at))
}
