import { describe, expect, test } from 'vitest'
import { readMoment } from './when'

const washington = 'America/New_York'

describe('a moment in a spreadsheet', () => {
  test.each([
    ['2018-03-02 15:40', '2018-03-02T20:40:00Z', 'minute'],
    ['2018-03-02T15:40:27', '2018-03-02T20:40:00Z', 'minute'],
    ['02.03.2018 15:40', '2018-03-02T20:40:00Z', 'minute'],
    ['2.3.2018 9:05', '2018-03-02T14:05:00Z', 'minute'],
    ['~2018-03-06 15:00', '2018-03-06T20:00:00Z', 'about'],
    ['2018-03-02', '2018-03-02T05:00:00Z', 'day'],
    ['2018-07-02 15:40', '2018-07-02T19:40:00Z', 'minute'],
    // The hour that comes twice: the first.
    ['2018-11-04 01:30', '2018-11-04T05:30:00Z', 'minute'],
  ])('%s', (text, at, precision) => {
    expect(readMoment(text, washington)).toEqual({ ok: true, moment: { at, zone: washington, precision } })
  })

  test('a day begins when its zone says, even where midnight is left out', () => {
    expect(readMoment('2018-11-04', 'America/Sao_Paulo')).toMatchObject({ ok: true, moment: { at: '2018-11-04T03:00:00Z' } })
  })

  test.each([
    ['2018-03-11 02:30', 'does not exist in America/New_York: the clocks went forward over it'],
    ['2018-02-30 10:00', 'is not a date of the calendar'],
    ['2018-13-01', 'is not a date of the calendar'],
    ['2018-03-02 24:10', 'is not a time of the day'],
    ['~2018-03-02', 'says about, and gives no time'],
    ['3/2/2018 15:40', 'is not a date such as 2018-03-02 15:40 or 02.03.2018 15:40'],
    ['yesterday', 'is not a date such as 2018-03-02 15:40 or 02.03.2018 15:40'],
  ])('%s is refused', (text, why) => {
    expect(readMoment(text, washington)).toEqual({ ok: false, why })
  })
})

describe('a date with slashes', () => {
  test.each([
    ['3/4/2018', 'day-first', '2018-04-03T04:00:00Z'],
    ['3/4/2018', 'month-first', '2018-03-04T05:00:00Z'],
    ['3/4/2018 15:40', 'month-first', '2018-03-04T20:40:00Z'],
    ['3/4/2018 3:40 PM', 'month-first', '2018-03-04T20:40:00Z'],
    ['3/4/2018 12:05 am', 'month-first', '2018-03-04T05:05:00Z'],
  ] as const)('%s, %s', (text, slashes, at) => {
    expect(readMoment(text, 'America/New_York', slashes)).toMatchObject({ ok: true, moment: { at } })
  })

  test.each([
    ['3/4/2018', null],
    ['13/14/2018', 'day-first'],
    ['3/24/2018', 'day-first'],
    ['3/4/2018 13:40 PM', 'day-first'],
  ] as const)('is none: %s, %s', (text, slashes) => {
    expect(readMoment(text, 'America/New_York', slashes)).toMatchObject({ ok: false })
  })
})
