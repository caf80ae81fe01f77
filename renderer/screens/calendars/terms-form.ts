/** When an office works and how it is chased, as that stands in the form, and what the form means. */
import { WEEKEND, type Calendar, type CalendarDate, type CalendarId } from '#core/calendar'
import { USUAL_CHASING, type ChasePolicy } from '#core/chase-policy'
import { inOrder } from '#core/holidays'
import type { Channel } from '#core/words'

/** A day in the form; one without a date is left out. */
export interface DayLine {
  readonly on: CalendarDate
  readonly name: string
  readonly works: boolean
}

/** A policy as it is typed. */
export interface PolicyLines {
  /** Whether there is one at all. */
  readonly own: boolean
  readonly firstAfter: string
  readonly thenEvery: string
  /** Empty for none. */
  readonly channel: Channel | ''
  readonly after: string
}

export interface TermsLines {
  /** Empty for none. */
  readonly calendar: CalendarId
  readonly weekend: readonly number[]
  /** Ends in an empty line, to be typed into. */
  readonly days: readonly DayLine[]
  readonly policy: PolicyLines
}

export const emptyDay: DayLine = { on: '', name: '', works: false }

export const MOST_DAYS = 365
export const MOST_CHASES = 99

/** A calendar and a policy, in the form; null for none. */
export function linesOf(calendar: Calendar | null, policy: ChasePolicy | null): TermsLines {
  return { ...calendarLines(calendar), policy: policyLines(policy) }
}

/** A policy, in the form; what is usual stands ready where there is none. */
export function policyLines(policy: ChasePolicy | null): PolicyLines {
  const { firstAfter, thenEvery, escalation } = policy ?? USUAL_CHASING
  return {
    own: policy !== null,
    firstAfter: String(firstAfter),
    thenEvery: String(thenEvery),
    channel: escalation?.channel ?? '',
    after: String(escalation?.after ?? 2),
  }
}

/** A calendar, in the form. */
export function calendarLines(calendar: Calendar | null): Omit<TermsLines, 'policy'> {
  return { calendar: calendar?.id ?? '', weekend: calendar?.weekend ?? WEEKEND, days: [...(calendar?.days ?? []), emptyDay] }
}

/** The calendar that the form means, from what it was before: one of the days on a date, the last that was typed. */
export function calendarFrom({ weekend, days }: TermsLines, before: Calendar): Calendar {
  const byDate = new Map(days.flatMap((day) => (day.on === '' ? [] : [[day.on, { ...day, name: day.name.trim() }] as const])))
  return { ...before, weekend: [...weekend].sort((a, b) => a - b), days: inOrder([...byDate.values()]) }
}

/** The policy that the form means, null for none; `unclear` when what was typed is no number of days or of chases. */
export function policyFrom({ own, firstAfter, thenEvery, channel, after }: PolicyLines): ChasePolicy | null | 'unclear' {
  if (!own) return null
  const [first, then, chases] = [numberIn(firstAfter, MOST_DAYS), numberIn(thenEvery, MOST_DAYS), numberIn(after, MOST_CHASES)]
  if (first === null || then === null || (channel !== '' && chases === null)) return 'unclear'
  return { firstAfter: first, thenEvery: then, escalation: channel === '' || chases === null ? null : { after: chases, channel } }
}

/** A whole number from 1 to `most`; null for anything else. */
export function numberIn(text: string, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}
