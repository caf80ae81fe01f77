/** Which days' backups are kept. */

/** Every one of so many latest days is kept. */
const DAYS = 14
/** Beyond them, the last of each period, for so many periods. */
const WEEKS = 8
const MONTHS = 24

const DAY = 86_400_000
/** 1 January 1970 was a Thursday, and weeks begin on Monday. */
const SINCE_MONDAY = 3

/**
 * Of days on which backups were made (`YYYY-MM-DD`), those to keep: each of the 14 latest, the last of each of the 8 latest
 * weeks (from Monday), of each of the 24 latest months, and of every year. Only days with a backup are counted, so that a long
 * pause costs none.
 */
export function retained(days: Iterable<string>): ReadonlySet<string> {
  const sorted = [...new Set(days)].sort()
  const lastOfEach = (periodOf: (day: string) => string): string[] => [...new Map(sorted.map((day) => [periodOf(day), day])).values()]
  return new Set([
    ...sorted.slice(-DAYS),
    ...lastOfEach(weekOf).slice(-WEEKS),
    ...lastOfEach((day) => day.slice(0, 'YYYY-MM'.length)).slice(-MONTHS),
    ...lastOfEach((day) => day.slice(0, 'YYYY'.length)),
  ])
}

function weekOf(day: string): string {
  return String(Math.floor((Date.parse(day) / DAY + SINCE_MONDAY) / 7))
}
