import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestRise } from './rise'

const rise = (values: readonly number[]): readonly number[] => longestRise(values, (value) => value)

it('leaves out what stands out of order, and of equals the later one', () => {
  expect(rise([1, 2, 9, 3, 4, 5])).toEqual([1, 2, 3, 4, 5])
  expect(rise([1, 3, 4, 5, 2, 6])).toEqual([1, 3, 4, 5, 6])
  expect(longestRise([{ n: 1, at: 0 }, { n: 1, at: 1 }, { n: 2, at: 2 }], ({ n }) => n).map(({ at }) => at)).toEqual([0, 2])
  expect(rise([])).toEqual([])
})

/** The slow and plain way. */
function longest(values: readonly number[], above = 0): number {
  const [first, ...rest] = values
  if (first === undefined) return 0
  return Math.max(longest(rest, above), first > above ? 1 + longest(rest, first) : 0)
}

it('rises, in the order given, and is as long as can be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), (values) => {
      const found = rise(values)
      expect(found.every((value, index) => index === 0 || value > (found[index - 1] ?? 0))).toBe(true)
      expect(found).toHaveLength(longest(values))
      let at = 0
      for (const value of values) if (value === found[at]) at += 1
      expect(at).toBe(found.length)
    }),
  )
})
