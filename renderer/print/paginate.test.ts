import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type Heights } from './paginate'

const sheet = (some: Partial<Heights>): Heights => ({ first: 100, other: 150, closing: 30, groups: [], ...some })
const rows = (count: number, height = 20): number[] => Array.from({ length: count }, () => height)

describe('paginate', () => {
  it('makes one page of nothing', () => {
    expect(paginate(sheet({}))).toEqual([[]])
  })

  it('keeps on one page what fits with the legend', () => {
    expect(paginate(sheet({ groups: [{ head: 10, rows: rows(3) }] }))).toEqual([[{ group: 0, from: 0, to: 3 }]])
  })

  it('takes the last row along to the legend’s page', () => {
    expect(paginate(sheet({ groups: [{ head: 10, rows: rows(4) }] }))).toEqual([[{ group: 0, from: 0, to: 3 }], [{ group: 0, from: 3, to: 4 }]])
  })

  it('never leaves a head without a row', () => {
    const groups = [
      { head: 10, rows: rows(4) },
      { head: 10, rows: rows(2) },
    ]
    expect(paginate(sheet({ groups }))).toEqual([[{ group: 0, from: 0, to: 4 }], [{ group: 1, from: 0, to: 2 }]])
  })

  it('reckons with the repeated head', () => {
    const groups = [{ head: 10, rows: rows(20) }]
    expect(paginate(sheet({ groups, closing: 0 })).map(([part]) => part && part.to - part.from)).toEqual([4, 7, 7, 2])
  })

  it('gives a row that is too high a page to itself, and the legend its own if it must', () => {
    const groups = [{ head: 10, rows: [500, 20, 500] }]
    expect(paginate(sheet({ groups }))).toEqual([
      [{ group: 0, from: 0, to: 1 }],
      [{ group: 0, from: 1, to: 2 }],
      [{ group: 0, from: 2, to: 3 }],
      [],
    ])
  })

  it('keeps its promises for any sheet', () => {
    const group = fc.record({ head: fc.integer({ min: 5, max: 20 }), rows: fc.array(fc.integer({ min: 10, max: 80 }), { minLength: 1, maxLength: 40 }) })
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), (groups) => {
        const given = sheet({ groups, first: 160, other: 200 })
        const pages = paginate(given)
        const placed = pages.flat().flatMap(({ group: g, from, to }) => Array.from({ length: to - from }, (_, i) => [g, from + i]))
        expect(placed).toEqual(groups.flatMap((each, g) => each.rows.map((_, i) => [g, i])))
        pages.forEach((page, index) => {
          const height = page.reduce((sum, { group: g, from, to }) => {
            const { head, rows: all } = groups[g] ?? { head: 0, rows: [] }
            return sum + head + all.slice(from, to).reduce((a, b) => a + b, 0)
          }, 0)
          const closing = index === pages.length - 1 ? given.closing : 0
          expect(height + closing).toBeLessThanOrEqual(index === 0 ? given.first : given.other)
          expect(page.length > 0 || groups.length === 0).toBe(true)
        })
      }),
    )
  })
})
