import { describe, expect, it } from 'vitest'
import type { Moment } from '#core/moment'
import { blankAttempt, blankMessage, blankNote, type AttemptForm } from './attempt'
import { faultOf } from './faults'

const now: Moment = { at: '2018-03-09T15:20:00Z', zone: 'America/New_York', precision: 'minute' }
const later: Moment = { ...now, at: '2018-03-09T17:20:00Z' }
const earlier: Moment = { ...now, at: '2018-03-08T15:20:00Z' }
const note: AttemptForm = blankAttempt(blankNote, 'original', now)
const message: AttemptForm = blankAttempt({ ...blankMessage, eligibility: 'closed' }, 'original', now)

describe('what the register would object to', () => {
  const placeOf = (form: AttemptForm): unknown => {
    const fault = faultOf(form, now.at)
    return fault && [fault.field, fault.wrong]
  }

  it('is nothing in an attempt that is whole', () => {
    expect(placeOf(note)).toBeNull()
    expect(placeOf({ ...message, standing: 'planned' })).toBeNull()
  })

  it('is told while typing where a date is wrong', () => {
    expect(placeOf({ ...note, dispatchedAt: later })).toEqual(['dispatchedAt', true])
    expect(placeOf({ ...note, standing: 'failed', outcomeAt: later })).toEqual(['outcomeAt', true])
    expect(placeOf({ ...note, standing: 'failed', outcomeAt: earlier })).toEqual(['outcomeAt', true])
    const details = { ...blankMessage, eligibility: 'open', checkedAt: later } as const
    expect(placeOf({ ...message, details })).toEqual(['checkedAt', true])
  })

  it('is marked only once refused where something is lacking still', () => {
    expect(placeOf({ ...note, dispatchedAt: null })).toEqual(['dispatchedAt', false])
    expect(placeOf({ ...note, standing: 'delivered' })).toEqual(['evidence', false])
    expect(placeOf(message)).toEqual(['eligibility', false])
  })

  it('is said in the register’s own words', () => {
    expect(faultOf({ ...note, dispatchedAt: later }, now.at)?.sentence).toContain('dated in the future')
  })
})
