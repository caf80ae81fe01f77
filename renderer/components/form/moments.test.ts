import { CalendarDateTime } from '@internationalized/date'
import { describe, expect, it } from 'vitest'
import { clockChange, dueAfter, editedWall, minuteAt, momentOf, offsetAt, readingOf, shiftBetween } from './moments'

const WASHINGTON = 'America/New_York'
const MOSCOW = 'Europe/Moscow'
const wall = (month: number, day: number, hour = 0, minute = 0): CalendarDateTime => new CalendarDateTime(2018, month, day, hour, minute)
const at = (text: string): number => Date.parse(text)

describe('a reading and its moment', () => {
  it('takes the offset of the date, not of today', () => {
    const winter = momentOf({ wall: wall(3, 9, 17), zone: WASHINGTON, precision: 'minute' })
    const summer = momentOf({ wall: wall(3, 13, 17), zone: WASHINGTON, precision: 'minute' })
    expect(winter).toEqual({ at: '2018-03-09T22:00:00Z', zone: WASHINGTON, precision: 'minute' })
    expect(summer).toEqual({ at: '2018-03-13T21:00:00Z', zone: WASHINGTON, precision: 'minute' })
  })

  it('comes back as it was read, in every zone', () => {
    for (const zone of [WASHINGTON, MOSCOW, 'Africa/Addis_Ababa', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC']) {
      const reading = { wall: wall(3, 11, 14, 25), zone, precision: 'about' } as const
      const moment = momentOf(reading)
      expect(moment && readingOf(moment)).toEqual(reading)
    }
  })

  it('of a day alone is the first instant of that day there', () => {
    expect(momentOf({ wall: wall(3, 11, 17), zone: WASHINGTON, precision: 'day' })?.at).toBe('2018-03-11T05:00:00Z')
    // Sao Paulo went to summer time at midnight: that day began at one o'clock.
    expect(momentOf({ wall: wall(11, 4, 9), zone: 'America/Sao_Paulo', precision: 'day' })?.at).toBe('2018-11-04T03:00:00Z')
  })

  it('says when an hour does not exist or comes twice', () => {
    const skipped = { wall: wall(3, 11, 2, 30), zone: WASHINGTON, precision: 'minute' } as const
    expect(clockChange(skipped)).toBe('skipped')
    expect(momentOf(skipped)?.at).toBe('2018-03-11T07:30:00Z')
    const twice = { wall: wall(11, 4, 1, 30), zone: WASHINGTON, precision: 'minute' } as const
    expect(clockChange(twice)).toBe('twice')
    expect(momentOf(twice)?.at).toBe('2018-11-04T05:30:00Z')
    expect(clockChange({ ...twice, zone: MOSCOW })).toBeNull()
    expect(clockChange({ ...twice, precision: 'day' })).toBeNull()
  })

  it('is none while the date is not whole', () => {
    expect(momentOf({ wall: null, zone: MOSCOW, precision: 'minute' })).toBeNull()
    expect(editedWall(null, wall(3, 9))).toBeNull()
  })

  it('keeps the hour when only the date is edited', () => {
    expect(editedWall(wall(3, 10).set({ hour: 4 }), wall(3, 9, 17))).toEqual(wall(3, 10, 4))
  })
})

describe('two zones', () => {
  it('have the offset of the instant', () => {
    expect(offsetAt(at('2018-03-09T12:00:00Z'), WASHINGTON)).toBe(-300)
    expect(offsetAt(at('2018-03-13T12:00:00Z'), WASHINGTON)).toBe(-240)
    expect(offsetAt(at('2018-03-13T12:00:00Z'), 'Asia/Kolkata')).toBe(330)
  })

  it('say so when they are not as far apart as now', () => {
    const now = at('2018-03-09T15:20:00Z')
    expect(shiftBetween([WASHINGTON, MOSCOW], at('2018-03-13T21:00:00Z'), now)).toEqual({
      changed: 0,
      summer: true,
      past: false,
      apart: 420,
      apartNow: 480,
    })
    expect(shiftBetween([WASHINGTON, MOSCOW], at('2018-03-10T21:00:00Z'), now)).toBeNull()
    expect(shiftBetween([MOSCOW, WASHINGTON], now, at('2018-03-13T21:00:00Z'))).toEqual({
      changed: 1,
      summer: false,
      past: true,
      apart: 480,
      apartNow: 420,
    })
  })

  it('that change their clocks alike are no news', () => {
    expect(shiftBetween(['Europe/Paris', 'Europe/Vienna'], at('2018-06-01T12:00:00Z'), at('2018-03-01T12:00:00Z'))).toBeNull()
  })
})

describe('a due date', () => {
  it('is at the end of an office day, never at a weekend', () => {
    const friday = at('2018-03-09T15:20:00Z')
    expect(dueAfter(4, friday, WASHINGTON)).toEqual({ at: '2018-03-13T21:00:00Z', zone: WASHINGTON, precision: 'minute' })
    expect(dueAfter(1, friday, MOSCOW).at).toBe('2018-03-12T14:00:00Z')
    expect(dueAfter(2, friday, MOSCOW).at).toBe('2018-03-12T14:00:00Z')
    expect(dueAfter(3, friday, MOSCOW).at).toBe('2018-03-12T14:00:00Z')
  })

  it('and the present are whole minutes', () => {
    expect(minuteAt(at('2018-03-09T15:20:31.420Z'), MOSCOW)).toEqual({ at: '2018-03-09T15:20:00Z', zone: MOSCOW, precision: 'minute' })
  })
})
