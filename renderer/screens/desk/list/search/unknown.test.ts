import { expect, test } from 'vitest'
import { unknownPiece } from './unknown'

test('a word that is not known is said to be none, with those that are', () => {
  expect(unknownPiece('channel:fax')).toEqual({
    begun: false,
    sentence: 'There is no channel “fax”. Known: note, email, dm.',
    ways: [],
  })
  expect(unknownPiece('-grade:"e f"').sentence).toBe('There is no grade “e f”. Known: A, B, C, D.')
})

test('a word that is only begun is no mistake, and says what it can become', () => {
  expect(unknownPiece('channel:')).toEqual({
    begun: true,
    sentence: 'After “channel:”',
    ways: ['channel:note', 'channel:email', 'channel:dm'],
  })
  expect(unknownPiece('-CHANNEL:E').ways).toEqual(['-CHANNEL:email'])
  expect(unknownPiece('grade:').ways).toEqual(['grade:A', 'grade:B', 'grade:C', 'grade:D'])
})

test('a date says how dates are written, one that cannot be one that it is none', () => {
  expect(unknownPiece('issued:2018-').begun).toBe(true)
  expect(unknownPiece('issued:2018-').sentence).toMatch(/^Write 2018/)
  expect(unknownPiece('due:soon')).toMatchObject({ begun: false })
  expect(unknownPiece('due:soon').sentence).toMatch(/^“soon” is no date. Write 2018/)
})

test('a name is asked for', () => {
  expect(unknownPiece('tag:""')).toEqual({ begun: true, sentence: 'Write a name after “tag:”.', ways: [] })
})
