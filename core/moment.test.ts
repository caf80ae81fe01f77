import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { moment } from '#core/testing/examples'
import { dateIn, daysBetween, latest, Moment, startOf, surelyBefore, yearIn } from './moment'

describe('surelyBefore', () => {
  it.each([
    ['a minute earlier', moment('2018-03-02T10:00'), moment('2018-03-02T10:01'), true],
    ['the same minute', moment('2018-03-02T10:00'), moment('2018-03-02T10:00'), false],
    ['about the same time', moment('2018-03-02T09:45', 'about'), moment('2018-03-02T10:00'), false],
    ['an hour earlier, about', moment('2018-03-02T09:00', 'about'), moment('2018-03-02T10:00'), true],
    ['the same day', moment('2018-03-02T05:00', 'day'), moment('2018-03-02T10:00'), false],
    ['the day before', moment('2018-03-01T05:00', 'day'), moment('2018-03-02T10:00'), true],
  ])('%s', (_, a, b, is) => {
    expect(surelyBefore(a, b)).toBe(is)
  })
})

it('counts days by the calendar of the zone, over daylight saving', () => {
  // Washington moved its clocks on 11 March 2018: that day had 23 hours.
  expect(daysBetween('America/New_York', '2018-03-10T05:00:00Z', '2018-03-12T04:00:00Z')).toBe(2)
  expect(daysBetween('Europe/Moscow', '2018-03-02T20:40:00Z', '2018-03-02T21:10:00Z')).toBe(1)
  expect(daysBetween('America/New_York', '2018-03-09T15:00:00Z', '2018-03-06T22:00:00Z')).toBe(-3)
})

it('knows the date and the year of a zone', () => {
  expect(dateIn('Europe/Moscow', '2018-03-02T21:30:00Z')).toBe('2018-03-03')
  expect(yearIn('America/New_York', '2018-01-01T03:30:00Z')).toBe(2017)
})

it('accepts only true instants and zones', () => {
  const is = (value: unknown): boolean => v.is(Moment, value)
  expect(is(moment('2018-03-02T10:00'))).toBe(true)
  expect(is({ ...moment('2018-03-02T10:00'), zone: 'Mars/Olympus' })).toBe(false)
  expect(is({ ...moment('2018-03-02T10:00'), at: '2018-03-02 10:00' })).toBe(false)
  expect(is({ ...moment('2018-03-02T10:00'), at: '2018-13-02T10:00:00Z' })).toBe(false)
})

it.each(['0001-02-03T00:00:00Z', '0002-03-02T20:40:00Z', '0020-12-31T23:00:00Z', '9999-12-30T12:00:00Z'])(
  'has a date, a day and a year for any instant that can be typed: %s',
  (at) => {
    const zone = 'America/New_York'
    expect(dateIn(zone, at)).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(Date.parse(startOf(dateIn(zone, at), zone))).toBeLessThanOrEqual(Date.parse(at))
    expect(latest({ at, zone, precision: 'day' })).toBeGreaterThanOrEqual(Date.parse(at))
  },
)

describe('the beginning of a date', () => {
  it.each([
    ['2018-03-11', 'America/New_York', '2018-03-11T05:00:00.000Z'],
    ['2018-03-12', 'America/New_York', '2018-03-12T04:00:00.000Z'],
    ['2018-03-02', 'UTC', '2018-03-02T00:00:00.000Z'],
    ['2018-03-02', 'Asia/Kathmandu', '2018-03-01T18:15:00.000Z'],
    ['2018-03-02', 'Pacific/Kiritimati', '2018-03-01T10:00:00.000Z'],
    ['2018-03-02', 'Pacific/Pago_Pago', '2018-03-02T11:00:00.000Z'],
    // Sao Paulo went to summer time at midnight: that day began at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s', (date, zone, instant) => {
    expect(startOf(date, zone)).toBe(instant)
    expect(dateIn(zone, instant)).toBe(date)
    expect(dateIn(zone, Date.parse(instant) - 1)).not.toBe(date)
  })

  it('ends a day after as many hours as it has', () => {
    const hours = (at: string) => (latest({ at, zone: 'America/New_York', precision: 'day' }) + 1 - Date.parse(at)) / 3_600_000
    expect(['2018-03-10T05:00:00Z', '2018-03-11T05:00:00Z', '2018-11-04T04:00:00Z'].map(hours)).toEqual([24, 23, 25])
  })
})
