import { describe, expect, it } from 'vitest'
import { addWorkingDays, type Calendar, type Country } from '#core/calendar'
import { countries, countryDays } from '.'
import { publicHolidays } from './public-holidays'

const years = { from: 2025, until: 2027 }

async function calendarOf(country: Country): Promise<Calendar> {
  const known = await countryDays(country, years)
  if (known === null) throw new Error(`${country} is not known`)
  return { id: country, name: country, ...known, country, until: years.until }
}

const at = (date: string, hours: number, type = 'public', name = date) => {
  const start = new Date(`${date}T00:00:00Z`)
  return { date: `${date} 00:00:00`, start, end: new Date(start.getTime() + hours * 3_600_000), name, type }
}

describe('public holidays', () => {
  const dates = (...holidays: ReturnType<typeof at>[]) => publicHolidays((year) => holidays.filter(({ date }) => date.startsWith(String(year))), { from: 2026, until: 2026 }).map(({ on }) => on)

  it('of several days are as many days', () => {
    expect(dates(at('2026-01-02', 5 * 24))).toEqual(['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06'])
  })

  it('are whole days, whichever way the clocks go on them', () => {
    expect(dates(at('2026-03-29', 23), at('2026-10-25', 25), at('2026-12-24', 10), at('2026-03-08', 12))).toEqual(['2026-03-29', '2026-10-25'])
    expect(dates(at('2026-03-28', 71))).toHaveLength(3)
  })

  it('are only those off in the whole country, each day once', () => {
    expect(dates(at('2026-05-01', 24), at('2026-05-01', 24, 'bank'), at('2026-05-02', 24, 'observance'), at('2026-05-01', 24, 'public', 'Again'))).toEqual(['2026-05-01'])
  })

  it('of one day bear the name that comes first', () => {
    expect(publicHolidays(() => [at('2026-05-01', 24, 'public', 'Labour Day'), at('2026-05-01', 24, 'public', 'May Day')], { from: 2026, until: 2026 })).toEqual([
      { on: '2026-05-01', name: 'Labour Day', works: false },
    ])
  })

  it('are those of the years asked for, and what reaches into them', () => {
    expect(dates(at('2025-12-30', 4 * 24), at('2026-12-31', 2 * 24))).toEqual(['2026-01-01', '2026-01-02', '2026-12-31'])
  })
})

describe('the days of a country', () => {
  it('are known of most, and of none that does not exist', async () => {
    expect(await countries()).toEqual(expect.arrayContaining(['ET', 'FR', 'RU', 'US']))
    expect(await countryDays('XX', years)).toBeNull()
  })

  it('have its own weekend', async () => {
    expect((await countryDays('US', years))?.weekend).toEqual([6, 7])
    expect((await countryDays('SA', years))?.weekend).toEqual([5, 6])
  })

  it('have the days in place of holidays that fall on a weekend, in English', async () => {
    const { days } = await calendarOf('US')
    expect(days).toContainEqual({ on: '2026-07-03', name: 'Independence Day (substitute day)', works: false })
    expect((await calendarOf('ET')).days.some(({ name }) => name === 'Victory at Adwa Day')).toBe(true)
  })

  it('lead over New Year in two calendars: America is back on the 2nd, Russia on the 9th', async () => {
    const [america, russia] = await Promise.all([calendarOf('US'), calendarOf('RU')])
    expect(addWorkingDays([america], '2025-12-30', 3)).toBe('2026-01-05')
    expect(addWorkingDays([america, russia], '2025-12-30', 1)).toBe('2025-12-31')
    expect(addWorkingDays([america, russia], '2025-12-30', 2)).toBe('2026-01-09')
    expect(addWorkingDays([america, russia], '2025-12-30', 3)).toBe('2026-01-12')
  })

  it('do not depend on the zone of the computer', async () => {
    const before = process.env['TZ']
    const here = await countryDays('RU', years)
    try {
      process.env['TZ'] = 'Pacific/Kiritimati'
      expect(await countryDays('RU', years)).toEqual(here)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})
