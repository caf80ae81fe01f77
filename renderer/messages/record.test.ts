import { expect, it } from 'vitest'
import { periodOf } from '#core/projections/record/spans'
import { settings } from '#core/testing/examples'
import { medianInWords, periodInWords, scopeInWords } from './record'

it.each([
  ['2018-01-01', '2018-12-31', '2018', 'Requests issued in 2018, '],
  ['2018-03-01', '2018-03-31', 'March 2018', 'Requests issued in March 2018, '],
  ['2018-03-09', '2018-03-09', '9 March 2018', 'Requests issued on 9 March 2018, '],
  ['2018-03-09', '2018-04-08', '9 March 2018 to 8 April 2018', 'Requests issued from 9 March 2018 to 8 April 2018, '],
  ['2017-01-01', '2018-12-31', '1 January 2017 to 31 December 2018', 'Requests issued from 1 January 2017 to 31 December 2018, '],
])('%s to %s', (from, to, period, scope) => {
  const asked = { query: { kind: 'record', ...periodOf([from, to], settings.home.zone), paper: 'a4' }, settings } as const
  expect(periodInWords(asked)).toBe(period)
  expect(scopeInWords(asked).startsWith(scope)).toBe(true)
})

it('says of how many days the median is, and that there is none', () => {
  expect(medianInWords(2.5)).toBe('Half within 2.5 working days')
  expect(medianInWords(null)).toBe('Nothing has come back yet')
})
