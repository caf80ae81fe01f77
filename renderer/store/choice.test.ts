import { expect, test } from 'vitest'
import { drawn, NONE, toggled, without, type Choice } from './choice'

const ids = (choice: Choice): string[] => [...choice.ids]

test('one is selected and let go of, and others stay', () => {
  const two = toggled(toggled(NONE, 'a'), 'c')
  expect(ids(two)).toEqual(['a', 'c'])
  expect(ids(toggled(two, 'a'))).toEqual(['c'])
})

test('a range grows and shrinks from where it began, whichever way it is drawn', () => {
  const down = drawn(NONE, 'c', 'd', ['c', 'd'])
  const further = drawn(down, 'd', 'e', ['c', 'd', 'e'])
  expect(further.range).toMatchObject({ from: 'c', to: 'e' })
  const back = drawn(drawn(further, 'e', 'd', ['c', 'd']), 'd', 'b', ['b', 'c'])
  expect(ids(back)).toEqual(['b', 'c'])
})

test('what was selected before a range stays beside it', () => {
  const range = drawn(toggled(NONE, 'a'), 'c', 'd', ['c', 'd'])
  expect(ids(range)).toEqual(['a', 'c', 'd'])
  expect(ids(drawn(range, 'd', 'c', ['c']))).toEqual(['a', 'c'])
})

test('whoever has moved on meanwhile begins another range, and the one before stays', () => {
  const first = drawn(NONE, 'a', 'b', ['a', 'b'])
  const second = drawn(first, 'd', 'e', ['d', 'e'])
  expect(second.range).toMatchObject({ from: 'd', to: 'e' })
  expect(ids(second)).toEqual(['a', 'b', 'd', 'e'])
  expect(ids(drawn(toggled(first, 'b'), 'b', 'c', ['b', 'c']))).toEqual(['a', 'b', 'c'])
})

test('what is not there any more is forgotten, and a range does not go on from it', () => {
  const range = drawn(toggled(NONE, 'a'), 'c', 'd', ['c', 'd'])
  expect(without(range, [])).toBe(range)
  expect(without(range, ['a', 'd'])).toEqual({ ids: new Set(['c']), range: null })
})
