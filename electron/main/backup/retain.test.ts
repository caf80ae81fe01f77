import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retained } from './retain'

const DAY = 86_400_000

/** Every day of so many, the last being 23 November 2026, a Monday. */
function lastDays(count: number): string[] {
  return Array.from({ length: count }, (_, index) => new Date(Date.parse('2026-11-23') - (count - 1 - index) * DAY).toISOString().slice(0, 10))
}

describe('which days’ backups are kept', () => {
  it('keeps every one of the 14 latest', () => {
    expect([...retained(lastDays(14))].sort()).toEqual(lastDays(14))
  })

  it('beyond them, the last of each of 8 weeks, of each of 24 months, and of every year', () => {
    const kept = [...retained(lastDays(5 * 365))].sort()
    expect(kept.slice(-14)).toEqual(lastDays(14))
    // Of the latest 8 weeks, three end among the 14 days.
    const sundays = ['2026-10-11', '2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08']
    for (const sunday of sundays) expect(kept).toContain(sunday)
    expect(kept).not.toContain('2026-10-04')
    const months = kept.filter((day) => day < '2026-10-01')
    expect(months).toContain('2026-09-30')
    expect(months).toContain('2024-12-31')
    expect(months).not.toContain('2024-11-30')
    expect(months.filter((day) => day.startsWith('2023'))).toEqual(['2023-12-31'])
    expect(months.filter((day) => day.startsWith('2022'))).toEqual(['2022-12-31'])
    expect(kept).toHaveLength(14 + 5 + 23 + 3)
  })

  it('counts only days with a backup: a long pause costs none', () => {
    const before = lastDays(14).map((day) => day.replace('2026', '2019'))
    expect(retained([...before.slice(1), '2026-11-23']).size).toBe(14)
  })

  it('always keeps the latest, keeps nothing else than it was given, and keeps the same when asked again', () => {
    const day = fc.integer({ min: 0, max: 8_000 }).map((n) => new Date(n * DAY).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 300 }), (days) => {
        const kept = retained(days)
        expect(kept.has([...days].sort().at(-1) ?? '')).toBe(true)
        expect([...kept].every((each) => days.includes(each))).toBe(true)
        expect(retained(kept)).toEqual(kept)
        for (const year of new Set(days.map((each) => each.slice(0, 4)))) expect([...kept].some((each) => each.startsWith(year))).toBe(true)
      }),
    )
  })
})
