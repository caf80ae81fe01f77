/** Periods that have a name, as dates of the office's zone. */

export const PERIODS = ['this-month', 'last-month', 'this-year', 'last-year'] as const
export type NamedPeriod = (typeof PERIODS)[number]

/** The first and the last date of a period, `YYYY-MM-DD`, both included, as it is called on a date. */
export function periodNamed(name: NamedPeriod, today: string): readonly [from: string, to: string] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1]
  switch (name) {
    case 'this-month':
      return [date(year, month, 1), date(year, month + 1, 0)]
    case 'last-month':
      return [date(year, month - 1, 1), date(year, month, 0)]
    case 'this-year':
      return [date(year, 0, 1), date(year, 11, 31)]
    case 'last-year':
      return [date(year - 1, 0, 1), date(year - 1, 11, 31)]
  }
}

/** The day 0 of a month is the last one of the month before. */
function date(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
