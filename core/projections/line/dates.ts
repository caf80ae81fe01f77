/** How a line to take names days and hours: on the office's clock, the year where it is not the present one. */
import { yearIn, type Instant, type Moment, type Zone } from '#core/moment'

const formats = new Map<string, Intl.DateTimeFormat>()

function written(at: Instant, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${Object.keys(options).join(' ')}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone, hourCycle: 'h23' })
    formats.set(key, format)
  }
  return format.format(Date.parse(at))
}

/** "2 March", and "2 March 2017" in another year than the present; what is known only by its day keeps the date it was noted with. */
export function dayOf(moment: Moment, reader: Zone, now: Instant): string {
  const zone = moment.precision === 'day' ? moment.zone : reader
  const year = yearIn(zone, moment.at) === yearIn(zone, now) ? {} : { year: 'numeric' as const }
  return written(moment.at, zone, { day: 'numeric', month: 'long', ...year })
}

/** "10:32", "about 10:30"; empty where only the day is known. */
export function hourOf(moment: Moment, reader: Zone): string {
  if (moment.precision === 'day') return ''
  return `${moment.precision === 'about' ? 'about ' : ''}${written(moment.at, reader, { hour: '2-digit', minute: '2-digit' })}`
}

/** Several days in the order given, each once: "5 and 6 March", "28 February and 2 March". */
export function daysOf(days: readonly string[]): string {
  const each = [...new Set(days)].map((day) => {
    const [date = '', ...month] = day.split(' ')
    return { date, month: month.join(' ') }
  })
  return list(each.map(({ date, month }, index) => (month === each[index + 1]?.month ? date : `${date} ${month}`)))
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`
}
