import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NEVER } from './columns'
import { orderedBy } from './numbers'

it('orders as a stable comparison does, whatever the keys, in whatever order they came', () => {
  const anyKey = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 46), max: 2 ** 46 }), fc.constant(NEVER))
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 60 }), fc.boolean(), (keys, isBackwards) => {
      const from = Array.from(keys.keys())
      if (isBackwards) from.reverse()
      const order = orderedBy(Float64Array.from(keys), Uint32Array.from(from))
      expect([...order]).toEqual(from.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)))
    }),
  )
})
