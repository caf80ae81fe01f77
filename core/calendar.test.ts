import { expect, it, describe } from 'vitest'
import { addWorkingDays, works, type Calendar } from './calendar'

const america: Calendar = {
  id: 'us',
  name: 'United States',
  weekend: [6, 7],
  days: [
    { on: '2025-12-25', name: 'Christmas Day', works: false },
    { on: '2026-01-01', name: 'New Year’s Day', works: false },
  ],
  country: 'US',
  until: 2026,
}

const russia: Calendar = {
  id: 'ru',
  name: 'Russia',
  weekend: [6, 7],
  days: [
    ...[1, 2, 5, 6, 7, 8].map((day) => ({ on: `2026-01-0${String(day)}`, name: 'Новогодние каникулы', works: false })),
    { on: '2026-01-10', name: 'Перенос', works: true },
  ],
  country: 'RU',
  until: 2026,
}

describe('a working day', () => {
  it('is one of the week, unless the calendar says otherwise', () => {
    expect(works(america, '2025-12-24')).toBe(true)
    expect(works(america, '2025-12-25')).toBe(false)
    expect(works(america, '2025-12-27')).toBe(false)
    expect(works(russia, '2026-01-10')).toBe(true)
  })

  it('is Monday to Friday where no calendar is known', () => {
    expect(['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].map((date) => works(null, date))).toEqual([true, false, false, true])
  })
})

describe('counting working days', () => {
  it('goes over a weekend and over New Year', () => {
    expect(addWorkingDays([america], '2025-12-24', 1)).toBe('2025-12-26')
    expect(addWorkingDays([america], '2025-12-31', 1)).toBe('2026-01-02')
  })

  it('counts only days on which both offices work', () => {
    // From 30 December: the 31st; then Russia is away until the 9th, and America does not work on the worked Saturday, the 10th.
    expect(addWorkingDays([america, russia], '2025-12-30', 1)).toBe('2025-12-31')
    expect(addWorkingDays([america, russia], '2025-12-30', 2)).toBe('2026-01-09')
    expect(addWorkingDays([america, russia], '2025-12-30', 3)).toBe('2026-01-12')
    expect(addWorkingDays([russia], '2026-01-09', 1)).toBe('2026-01-10')
  })

  it('ends, even where nobody ever works together', () => {
    const [early, late] = [[5, 6, 7], [1, 2, 3, 4]].map((weekend) => ({ ...america, weekend, days: [] }))
    expect(addWorkingDays([early ?? null, late ?? null], '2026-01-01', 1)).toMatch(/^2036-/)
  })
})
