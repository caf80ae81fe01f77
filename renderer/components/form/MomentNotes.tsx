import { daysBetween, type Moment, type Zone } from '#core/moment'
import { isSamePlace } from '#core/settings'
import { LANGUAGE, messages } from '../../messages'
import type { Clock } from './clock'
import { shiftBetween } from './moments'

interface MomentNotesProps {
  readonly value: Moment | null
  readonly clock: Clock
  readonly change: 'skipped' | 'twice' | null
}

/** Beneath a moment: what it is in the two zones, and what the clocks do about that time. */
export function MomentNotes({ value, clock, change }: MomentNotesProps) {
  const { home, theirs, now } = clock
  if (value === null) return null
  const instant = Date.parse(value.at)
  const say = messages.forms.field
  const shift = shiftBetween([home.zone, theirs.zone], instant, now)
  return (
    <div className="moment-notes num">
      <p>
        {value.precision === 'day'
          ? say.wholeDay(dateText(instant, value.zone))
          : (isSamePlace(home, theirs) ? [home] : [home, theirs]).map(({ name, zone }) => `${name} ${dateText(instant, zone)} ${timeText(instant, zone)}`).join(' · ')}
      </p>
      {change !== null && <p>{say.clockChange[change](timeText(instant, value.zone))}</p>}
      {shift && <p>{say.shift(shift.changed === 0 ? home.name : theirs.name, shift)}</p>}
    </div>
  )
}

/** How many days a moment lies ahead of `now` (ms), by its own zone's midnights. */
export function daysAhead(now: number, moment: Moment): number {
  return daysBetween(moment.zone, now, moment.at)
}

/** "Tue" */
export function weekdayText(moment: Moment): string {
  return new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', timeZone: moment.zone }).format(Date.parse(moment.at))
}

function dateText(instant: number, zone: Zone): string {
  return new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', timeZone: zone }).format(instant)
}

function timeText(instant: number, zone: Zone): string {
  return new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(instant)
}
