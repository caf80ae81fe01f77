import { describe, expect, it } from 'vitest'
import type { Calendar } from './calendar'
import { officeOf } from './office'
import { moment, settings, WASHINGTON } from '#core/testing/examples'
import { chaseTerms, nextChase, type ChaseFacts, type ChaseTerms } from './chasing'

const policy = { firstAfter: 3, thenEvery: 2, escalation: null }
const terms: ChaseTerms = { policy, calendars: [null, null], zone: WASHINGTON }
const sent: ChaseFacts = { due: null, sent: { at: moment('2018-03-02T20:40'), channel: 'note' }, chases: 0, planned: null, pause: null }

const from = (facts: Partial<ChaseFacts>, other: Partial<ChaseTerms> = {}): string | null => {
  const next = nextChase({ ...sent, ...facts }, { ...terms, ...other })
  return next && `${new Date(next.at).toISOString().slice(0, 16)} ${next.because}`
}

describe('the next chase', () => {
  it('is due from the beginning of the n-th working day after what was sent last, at home', () => {
    // Friday 2 March; Monday, Tuesday, Wednesday the 7th, midnight in Washington.
    expect(from({})).toBe('2018-03-07T05:00 policy')
    expect(from({ chases: 1 })).toBe('2018-03-06T05:00 policy')
  })

  it('keeps to midnight across both changes of the clocks', () => {
    // Washington goes to summer time on Sunday 11 March 2018, and back on Sunday 4 November.
    expect(from({ sent: { at: moment('2018-03-09T15:00'), channel: 'note' } })).toBe('2018-03-14T04:00 policy')
    expect(from({ sent: { at: moment('2018-11-01T15:00'), channel: 'note' } })).toBe('2018-11-06T05:00 policy')
  })

  it('takes the date of what was sent late at night from home, and of a day from the zone that it was noted in', () => {
    // Four in the morning of the 3rd in UTC is still the 2nd in Washington.
    expect(from({ sent: { at: moment('2018-03-03T04:00'), channel: 'note' } })).toBe('2018-03-07T05:00 policy')
    const day = { at: '2018-03-01T21:00:00Z', zone: 'Europe/Moscow', precision: 'day' } as const
    expect(from({ sent: { at: day, channel: 'note' } })).toBe('2018-03-07T05:00 policy')
  })

  it('is at the end of the due date, where that comes first or nothing counts days', () => {
    const due = moment('2018-03-05T05:00', 'day')
    expect(from({ due })).toBe('2018-03-06T05:00 overdue')
    expect(from({ due }, { policy: null })).toBe('2018-03-06T05:00 overdue')
    expect(from({}, { policy: null })).toBeNull()
  })

  it('a due day is as long as it is: 23 hours when the clocks go forward', () => {
    expect(from({ due: moment('2018-03-11T05:00', 'day') }, { policy: null })).toBe('2018-03-12T04:00 overdue')
  })

  it('is not called for by the due date again once a chase was made after it', () => {
    const chased = { due: moment('2018-03-05T05:00', 'day'), chases: 1, sent: { at: moment('2018-03-06T15:00'), channel: 'email' } } as const
    expect(from(chased)).toBe('2018-03-08T05:00 policy')
    expect(from(chased, { policy: null })).toBe('2018-03-06T05:00 overdue')
  })

  it('is called for by a due date that had passed already when it was first sent', () => {
    expect(from({ due: moment('2018-03-01T05:00', 'day') })).toBe('2018-03-02T05:00 overdue')
  })

  it('is the one that a person planned', () => {
    const planned = moment('2018-03-12T14:00')
    expect(from({ planned })).toBe('2018-03-12T14:00 planned')
    expect(from({ planned, due: moment('2018-03-05T05:00', 'day') })).toBe('2018-03-06T05:00 overdue')
    const chased = { due: moment('2018-03-05T05:00', 'day'), chases: 1, sent: { at: moment('2018-03-06T15:00'), channel: 'email' } } as const
    expect(from({ planned, ...chased })).toBe('2018-03-12T14:00 planned')
  })

  it('waits for a pause to end, and for ever where it has no end', () => {
    expect(from({ pause: { reason: 'Recess', until: moment('2018-03-19T04:00', 'day') } })).toBe('2018-03-19T04:00 policy')
    expect(from({ pause: { reason: 'Recess', until: moment('2018-03-03T05:00', 'day') } })).toBe('2018-03-07T05:00 policy')
    expect(from({ pause: { reason: 'Recess', until: null } })).toBeNull()
  })

  it('goes by another channel after so many chases, unless it went there last', () => {
    const escalating = { ...terms, policy: { ...policy, escalation: { after: 2, channel: 'direct-message' } as const } }
    const to = (facts: Partial<ChaseFacts>) => nextChase({ ...sent, ...facts }, escalating)?.escalateTo
    expect(to({ chases: 1 })).toBeNull()
    expect(to({ chases: 2 })).toBe('direct-message')
    expect(to({ chases: 3, sent: { at: moment('2018-03-06T15:00'), channel: 'direct-message' } })).toBeNull()
  })
})

describe('the terms of a chase', () => {
  const calendar = (id: string): Calendar => ({ id, name: id, weekend: [6, 7], days: [], country: null, until: null })
  const card = { id: 'c', name: 'State Department', formerNames: ['Department of State'], zone: null, people: [], addresses: [], remarks: '' }
  const office = {
    ...officeOf({ ...settings, calendar: 'ours', chasing: policy }),
    calendars: [calendar('ours'), calendar('theirs')],
    counterparts: [{ ...card, calendar: 'theirs', chasing: { ...policy, firstAfter: 7 } }],
  }

  it('are the request’s own, else the counterpart’s, else the office’s', () => {
    const days = (counterpart: string, firstAfter: number | null) =>
      chaseTerms(office, { counterpart, chasing: firstAfter === null ? null : { ...policy, firstAfter } }).policy?.firstAfter
    expect(days('department of state', 9)).toBe(9)
    expect(days('department of state', null)).toBe(7)
    expect(days('Nobody', null)).toBe(3)
  })

  it('take the calendars of both', () => {
    const names = (counterpart: string) => chaseTerms(office, { counterpart, chasing: null }).calendars.map((each) => each?.id)
    expect(names('State Department')).toEqual(['ours', 'theirs'])
    expect(names('Nobody')).toEqual(['ours', undefined])
  })
})
