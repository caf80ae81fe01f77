import { describe, expect, it } from 'vitest'
import type { Moment } from '#core/moment'
import { blankRequest, type RequestForm } from './request'
import { attemptWarnings, requestWarnings } from './warnings'

const now: Moment = { at: '2018-03-09T15:20:00Z', zone: 'America/New_York', precision: 'minute' }
const blank = blankRequest({ now, due: now, person: '', from: { email: '', message: '' } })
const typed: RequestForm = { ...blank, counterpart: 'State Department' }
const sent = { chosen: true } as const
const note = { ...typed.note, ...sent }
const email = { ...typed.email, ...sent }
const open = { ...typed.message.details, eligibility: 'follows-us', checkedAt: now } as const
const message = { ...typed.message, ...sent, details: open }

describe('what is worth a thought', () => {
  const at = Date.parse(now.at)
  const warned = (change: Partial<RequestForm>): readonly string[] => requestWarnings({ ...typed, ...change }, at)

  it('is said of the channels', () => {
    expect(warned({})).toEqual(['no-channel'])
    expect(warned({ email })).toEqual(['one-channel'])
    expect(warned({ note, email })).toEqual([])
    expect(warned({ formal: true, email })).toEqual(['formal-without-note', 'one-channel'])
  })

  it('is said of a direct message that is taken for the original', () => {
    expect(warned({ note, message })).toEqual([])
    expect(warned({ note, message, formal: true })).toEqual(['message-as-original'])
    expect(warned({ note, message: { ...message, role: 'copy' }, formal: true })).toEqual([])
  })

  it('is said of an eligibility that is not known, or was long ago', () => {
    expect(warned({ note, message: { ...message, details: { ...open, eligibility: 'unknown' } } })).toEqual(['eligibility-unknown'])
    const old = { ...now, at: '2018-03-01T12:00:00Z' }
    expect(attemptWarnings({ details: { ...open, checkedAt: old } }, at)).toEqual(['eligibility-old'])
    expect(attemptWarnings({ details: { ...open, checkedAt: null } }, at)).toEqual(['eligibility-old'])
    expect(attemptWarnings(note, at)).toEqual([])
  })

  it('is not said before there is anything to think of', () => {
    expect(warned({ counterpart: ' ', formal: true })).toEqual([])
  })
})
