import { expect, it } from 'vitest'
import { DATES, NAMES } from './condition'
import { understood } from './parse'
import { expectedAfter, KEYS } from './vocabulary'

it('gives after each key the words that are understood after it', () => {
  for (const key of KEYS) {
    const expected = expectedAfter(key.toUpperCase())
    const words = expected?.of === 'word' ? expected.words : []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(understood(`${key}:${word}`).pieces, `${key}:${word}`).toMatchObject([{ condition: { not: false } }])
  }
})

it('tells names and dates from words, and no key from a key', () => {
  expect(NAMES.map((name) => expectedAfter(name)?.of)).toEqual(NAMES.map(() => 'name'))
  expect(DATES.map((date) => expectedAfter(date)?.of)).toEqual(DATES.map(() => 'date'))
  expect(expectedAfter('colour')).toBeNull()
})
