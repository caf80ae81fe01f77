import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Calendar } from './calendar'
import { extended, Years, yearsAround, yearsLacking } from './holidays'

const russia: Calendar = {
  id: 'RU',
  name: 'Russia',
  weekend: [6, 7],
  days: [{ on: '2026-12-31', name: 'Given to all by the ministry', works: false }],
  country: 'RU',
  until: 2026,
}

describe('a calendar of a country', () => {
  it('begins with the year before and knows the one to come', () => {
    expect(yearsAround('2018-12-28')).toEqual({ from: 2017, until: 2019 })
  })

  it('lacks the year to come from the first of October on, and every year that was slept through', () => {
    expect(yearsLacking(russia, '2026-09-30')).toBeNull()
    expect(yearsLacking(russia, '2026-10-01')).toEqual({ from: 2027, until: 2027 })
    expect(yearsLacking({ ...russia, until: 2027 }, '2026-10-01')).toBeNull()
    expect(yearsLacking(russia, '2029-01-01')).toEqual({ from: 2027, until: 2029 })
  })

  it('lacks nothing when its days were written by hand', () => {
    expect(yearsLacking({ ...russia, country: null }, '2030-01-01')).toBeNull()
    expect(yearsLacking({ ...russia, until: null }, '2030-01-01')).toBeNull()
  })

  it('takes in more years, and leaves what somebody wrote into them before', () => {
    const byHand = { on: '2027-01-08', name: 'Worked this year', works: true }
    const more = [
      { on: '2027-01-01', name: 'New Year’s Day', works: false },
      { on: '2027-01-08', name: 'New Year Holiday', works: false },
    ]
    const years = { from: 2027, until: 2027 }
    const grown = extended({ ...russia, days: [...russia.days, byHand] }, years, { weekend: [5], days: more })
    expect(grown.days).toEqual([russia.days[0], more[0], byHand])
    expect(grown.until).toBe(2027)
    expect(grown.weekend).toEqual([6, 7])
  })
})

describe('years', () => {
  it('go up, and are not so many that counting them takes long', () => {
    expect(v.is(Years, { from: 2026, until: 2026 })).toBe(true)
    expect(v.is(Years, { from: 2027, until: 2026 })).toBe(false)
    expect(v.is(Years, { from: 1970, until: 2100 })).toBe(false)
  })
})
