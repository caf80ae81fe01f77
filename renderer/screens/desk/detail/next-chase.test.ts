import { describe, expect, it } from 'vitest'
import type { Calendar } from '#core/calendar'
import type { Row } from '#core/ledger'
import { officeOf } from '#core/office'
import { card, issue, moment, rowAfter, settings } from '#core/testing/examples'
import { nextChaseWords } from './next-chase'

const calendar = (id: string, name: string, off: readonly string[]): Calendar => ({
  id,
  name,
  weekend: [6, 7],
  days: off.map((on) => ({ on, name: 'Holiday', works: false })),
  country: null,
  until: null,
})
const policy = { firstAfter: 3, thenEvery: 2, escalation: { after: 2, channel: 'direct-message' } } as const
const office = {
  ...officeOf({ ...settings, calendar: 'US', chasing: policy }),
  calendars: [calendar('US', 'United States', ['2019-01-01']), calendar('RU', 'Russia', ['2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-07', '2019-01-08'])],
  counterparts: [card({ id: 'state', name: 'State Department', calendar: 'RU' })],
}
const NOW = '2018-12-28T15:00:00Z'
const sent = { at: moment('2018-12-28T14:00'), channel: 'note' } as const
const awaited: Row = { ...rowAfter(issue()), due: null, sent, chases: 0, planned: null, pause: null, chasing: null }
const words = (some: Partial<Row>, now = NOW, of: Parameters<typeof nextChaseWords>[1] = office) => {
  const said = nextChaseWords({ ...awaited, ...some }, of, now)
  return said && [said.when, ...said.details].join(' · ')
}

describe('the next chase in words', () => {
  it('goes over New Year in both calendars, and says why', () => {
    // Friday the 28th; Monday the 31st, then Russia is back on Wednesday the 9th.
    expect(words({})).toBe('Thu 10 January 2019 · 3 working days after what was sent on 28 December · counted by United States and Russia · by note')
  })

  it('is due since it began', () => {
    expect(words({}, '2019-01-10T04:59:00Z')).toMatch(/^Thu 10 January · 3/)
    expect(words({}, '2019-01-10T05:00:00Z')).toMatch(/^Due since Thu 10 January · 3/)
  })

  it('counts from the last chase, and goes by another channel after so many', () => {
    expect(words({ chases: 1 })).toContain('2 working days after chase 1 of 28 December')
    expect(words({ chases: 1 })).toMatch(/by note, as last time$/)
    expect(words({ chases: 2 })).toMatch(/by direct message this time, after 2 chases$/)
  })

  it('says what was planned, what is overdue, and a pause', () => {
    expect(words({ planned: moment('2019-01-03T14:30') })).toMatch(/^Thu 3 January 2019 09:30 · planned by hand/)
    const [first] = awaited.attempts
    const plan = first && { ...first, state: 'planned' as const, channel: 'email' as const, at: moment('2019-01-03T14:30') }
    expect(words({ chases: 2, planned: moment('2019-01-03T14:30'), attempts: plan ? [plan] : [] })).toMatch(/planned by hand · by email$/)
    expect(words({ due: moment('2018-12-28T16:00') })).toMatch(/^Fri 28 December 11:01 · the due date will have passed by then/)
    expect(words({ due: moment('2018-12-27T05:00', 'day') })).toMatch(/^Due since Fri 28 December · the due date has passed/)
    expect(words({ pause: { reason: 'Recess', until: null } })).toBe('Paused: Recess')
    expect(words({ pause: { reason: 'Recess', until: moment('2019-01-14T05:00', 'day') } })).toBe('Paused until Mon 14 January 2019: Recess')
  })

  it('says that there is none, and nothing of what is not awaited', () => {
    expect(words({}, NOW, officeOf(settings))).toBe('None: nobody planned one, and no policy counts days')
    expect(words({ required: false })).toBeNull()
    expect(words({ state: 'draft' })).toBeNull()
  })
})
