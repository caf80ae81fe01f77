import { describe, expect, it } from 'vitest'
import type { Calendar } from '#core/calendar'
import { calendarFrom, emptyDay, linesOf, policyFrom } from './terms-form'

const russia: Calendar = {
  id: 'RU',
  name: 'Russia',
  weekend: [6, 7],
  days: [{ on: '2026-01-01', name: 'New Year’s Day', works: false }],
  country: 'RU',
  until: 2027,
}
const policy = { firstAfter: 3, thenEvery: 2, escalation: { after: 2, channel: 'direct-message' } } as const

describe('the terms in the form', () => {
  it('come back as they were', () => {
    const lines = linesOf(russia, policy)
    expect(calendarFrom(lines, russia)).toEqual(russia)
    expect(policyFrom(lines.policy)).toEqual(policy)
    expect(policyFrom(linesOf(null, null).policy)).toBeNull()
  })

  it('have a day that was typed and not yet added, in its place, and of one date the last', () => {
    const lines = linesOf(russia, null)
    const typed = [...lines.days.slice(0, -1), { on: '2025-12-31', name: ' Given ', works: true }, { on: '2026-01-01', name: 'Worked', works: true }, emptyDay]
    expect(calendarFrom({ ...lines, days: typed }, russia).days).toEqual([
      { on: '2025-12-31', name: 'Given', works: true },
      { on: '2026-01-01', name: 'Worked', works: true },
    ])
  })

  it('are unclear where a number is none, and not where nothing asks for it', () => {
    const { policy: lines } = linesOf(null, policy)
    for (const firstAfter of ['', '0', '2.5', '366', 'three']) expect(policyFrom({ ...lines, firstAfter })).toBe('unclear')
    expect(policyFrom({ ...lines, after: '' })).toBe('unclear')
    expect(policyFrom({ ...lines, after: '', channel: '' })).toEqual({ firstAfter: 3, thenEvery: 2, escalation: null })
    expect(policyFrom({ ...lines, firstAfter: '', own: false })).toBeNull()
  })
})
