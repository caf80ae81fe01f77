import { expect, test } from 'vitest'
import { dateOf } from './slashed'

test('a date with slashes is told in words, either way round', () => {
  expect(dateOf('3/4/2018', 'day-first')).toBe('3 April 2018')
  expect(dateOf('~3/4/2018 3:40 PM', 'month-first')).toBe('4 March 2018')
})

test('what is no date one way stays as it is written', () => {
  expect(dateOf('24/3/2018', 'month-first')).toBe('24/3/2018')
})
