import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '../paginate'
import { heightsOf, joined, unitsOf, type MeasuredItem } from './units'

const text = (lines: number, own = 4): MeasuredItem => ({ own, line: 10, lines })
const row = (own: number): MeasuredItem => ({ own, line: 0, lines: 0 })

describe('what a page takes whole', () => {
  it('is a row, or lines of a text of which two stand together at either end', () => {
    const runs = (lines: number): string[] => unitsOf([text(lines)]).map(({ from, to }) => `${String(from)}-${String(to)}`)
    expect(unitsOf([row(12)])).toEqual([{ item: 0, from: 0, to: 0 }])
    expect(runs(1)).toEqual(['0-1'])
    expect(runs(3)).toEqual(['0-3'])
    expect(runs(4)).toEqual(['0-2', '2-4'])
    expect(runs(6)).toEqual(['0-2', '2-3', '3-4', '4-6'])
  })

  it('bears what leads a text with its first lines', () => {
    const items = [row(12), text(5)]
    expect(heightsOf(items, unitsOf(items))).toEqual([12, 24, 10, 20])
  })
})

describe('the pages of a section', () => {
  it('never lose, double or reorder a row or a line, and never run over', () => {
    const item = fc.oneof(
      fc.integer({ min: 5, max: 60 }).map(row),
      fc.record({ own: fc.integer({ min: 0, max: 20 }), lines: fc.integer({ min: 1, max: 80 }) }).map(({ own, lines }) => text(lines, own)),
    )
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 60 }), (items, other, closing) => {
        const units = unitsOf(items)
        const rows = heightsOf(items, units)
        const head = 20
        const pages = paginate({ first: other - 10, other, closing, groups: [{ head, rows }] })
        const told = pages.flatMap((page) => page.flatMap(({ from, to }) => joined(units.slice(from, to))))
        const lines = (each: (typeof told)[number]): string[] =>
          each.to === 0 ? [`${String(each.item)} row`] : Array.from({ length: each.to - each.from }, (_, index) => `${String(each.item)} ${String(each.from + index)}`)
        expect(told.flatMap(lines)).toEqual(items.flatMap(({ lines: count }, index) => lines({ item: index, from: 0, to: count })))
        pages.forEach((page, index) => {
          const used = page.reduce((sum, { from, to }) => sum + head + rows.slice(from, to).reduce((a, b) => a + b, 0), 0)
          expect(used).toBeLessThanOrEqual(index === 0 ? other - 10 : other)
        })
      }),
    )
  })
})
