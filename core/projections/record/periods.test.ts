import { expect, it } from 'vitest'
import { periodNamed } from './periods'

it.each([
  ['this-month', '2018-03-09', '2018-03-01', '2018-03-31'],
  ['last-month', '2018-03-31', '2018-02-01', '2018-02-28'],
  ['last-month', '2018-01-09', '2017-12-01', '2017-12-31'],
  ['this-month', '2020-02-29', '2020-02-01', '2020-02-29'],
  ['this-year', '2018-03-09', '2018-01-01', '2018-12-31'],
  ['last-year', '2018-01-01', '2017-01-01', '2017-12-31'],
] as const)('%s on %s', (name, today, from, to) => {
  expect(periodNamed(name, today)).toEqual([from, to])
})
