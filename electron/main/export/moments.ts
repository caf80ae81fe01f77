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
  const tilde = precision === 'about' ? '~' : ''
  const written = precision === 'day' ? dateIn(zone, at) : `${tilde}${dateIn(zone, at)} ${timeIn(zone, at)}`
  return reads(written, moment) ? written : null
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
