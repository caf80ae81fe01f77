import { expect, test } from 'vitest'
import type { Moment } from '#core/moment'
import { clock, dateAndClock, dayTurn, momentClock, momentDate, shortDate } from './time'

const WASHINGTON = 'America/New_York'
const MOSCOW = 'Europe/Moscow'
const NOW = '2018-03-09T15:20:00Z'

test('a date bears its year only when it is not the present one', () => {
  expect(shortDate('2018-03-02T20:40:00Z', WASHINGTON, NOW)).toBe('2 Mar')
  expect(shortDate('2017-03-02T20:40:00Z', WASHINGTON, NOW)).toBe('2 Mar 2017')
  // New Year in Moscow is still the old year in Washington.
  expect(shortDate('2017-12-31T22:00:00Z', MOSCOW, NOW)).toBe('1 Jan')
  expect(shortDate('2017-12-31T22:00:00Z', WASHINGTON, NOW)).toBe('31 Dec 2017')
})

test('the hour follows the zone, through the change to summer time', () => {
  expect(clock('2018-03-10T20:40:00Z', WASHINGTON)).toBe('15:40')
  expect(clock('2018-03-12T20:40:00Z', WASHINGTON)).toBe('16:40')
  expect(clock('2018-03-12T20:40:00Z', MOSCOW)).toBe('23:40')
  expect(clock('2018-03-09T21:00:00Z', MOSCOW)).toBe('00:00')
  expect(dateAndClock(NOW, WASHINGTON, NOW)).toBe('Fri 9 Mar 10:20')
})

test('the second zone says when its day is another', () => {
  expect(dayTurn('2018-03-02T20:40:00Z', WASHINGTON, MOSCOW)).toBe('')
  expect(dayTurn('2018-03-09T21:00:00Z', WASHINGTON, MOSCOW)).toBe('+1')
  expect(dayTurn('2018-03-09T21:00:00Z', MOSCOW, WASHINGTON)).toBe('−1')
})

test('about has a tilde; a day has no hour and is the same day everywhere', () => {
  const about: Moment = { at: '2018-03-06T20:00:00Z', zone: WASHINGTON, precision: 'about' }
  expect(momentClock(about, WASHINGTON)).toBe('~15:00')
  const day: Moment = { at: '2018-03-05T21:00:00Z', zone: MOSCOW, precision: 'day' }
  expect(momentClock(day, WASHINGTON)).toBe('')
  expect(momentDate(day, WASHINGTON, NOW)).toBe('6 Mar')
})
