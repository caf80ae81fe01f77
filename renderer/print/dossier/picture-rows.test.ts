import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, pictureRows } from './picture-rows'

const sides = fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 2000 }) })

test('a page of A4 takes a page, and a small picture is not enlarged', () => {
  expect(fitted({ width: 1413, height: 2000 })).toEqual({ width: 579, height: 820 })
  expect(fitted({ width: 30, height: 20 })).toEqual({ width: 30, height: 20 })
  expect(fitted({ width: 2000, height: 1 })).toEqual({ width: 650, height: 1 })
})

test('two screens of a telephone stand side by side, and three small pictures', () => {
  const screen = { width: 923, height: 2000 }
  expect(pictureRows([screen, screen, screen])).toEqual([
    [{ width: 317, height: 687 }, { width: 317, height: 687 }],
    [{ width: 317, height: 687 }],
  ])
  const small = { width: 100, height: 60 }
  expect(pictureRows([small, small, small, small]).map((row) => row.length)).toEqual([3, 1])
})

test('every picture stands once, in its order, no row is wider than the page, and none is out of shape', () => {
  fc.assert(
    fc.property(fc.array(sides), (pictures) => {
      const named = pictures.map((each, n) => ({ ...each, n, was: each }))
      const rows = pictureRows(named)
      expect(rows.flat().map(({ n }) => n)).toEqual(named.map(({ n }) => n))
      for (const row of rows) {
        const widths = row.map(({ width }) => Math.max(200, width))
        expect(widths.reduce((sum, each) => sum + each + 16, -16)).toBeLessThanOrEqual(650)
      }
      for (const { width, height, was } of rows.flat()) {
        expect(height).toBeLessThanOrEqual(820)
        expect(Math.abs(width * was.height - height * was.width)).toBeLessThanOrEqual(Math.max(was.width, was.height))
      }
    }),
  )
})
