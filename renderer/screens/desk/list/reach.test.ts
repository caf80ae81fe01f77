import { expect, test } from 'vitest'
import type { ListGroup } from '#core/projections/list'
import type { Layout } from '../../../store/layout'
import { rowReached } from './reach'

const group = (count: number, collapsed: boolean): ListGroup => ({ by: 'standing', key: 'awaiting', count, collapsed })
/** Items: 0 head, 1 2 rows, 3 head of a folded group, 4 head, 5 6 7 rows, 8 head of a folded group. */
const layout: Layout = { total: 20, groups: [group(2, false), group(9, true), group(3, false), group(6, true)] }

test('a range goes from row to row, over heads and what is folded away', () => {
  expect(rowReached(layout, 'ArrowDown', 1, 10)).toBe(1)
  expect(rowReached(layout, 'ArrowDown', 2, 10)).toBe(2)
  expect(rowReached(layout, 'ArrowUp', 5, 10)).toBe(1)
})

test('it begins from a head with the row next to it', () => {
  expect(rowReached(layout, 'ArrowDown', 3, 10)).toBe(2)
  expect(rowReached(layout, 'ArrowUp', 3, 10)).toBe(1)
})

test('it ends with the last row and with the first', () => {
  expect(rowReached(layout, 'ArrowDown', 7, 10)).toBe(4)
  expect(rowReached(layout, 'End', 1, 10)).toBe(4)
  expect(rowReached(layout, 'PageDown', 2, 10)).toBe(4)
  expect(rowReached(layout, 'ArrowUp', 1, 10)).toBe(0)
  expect(rowReached(layout, 'Home', 7, 10)).toBe(0)
  expect(rowReached(layout, 'PageUp', 6, 2)).toBe(1)
})

test('other keys draw nothing, nor any where there is no row', () => {
  expect(rowReached(layout, 'x', 1, 10)).toBeNull()
  expect(rowReached({ total: 6, groups: [group(6, true)] }, 'ArrowDown', 0, 10)).toBeNull()
  expect(rowReached({ total: 0, groups: [] }, 'End', -1, 10)).toBeNull()
})
