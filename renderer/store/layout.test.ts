import { expect, test } from 'vitest'
import { groupAt, indexOfHead, indexOfRow, itemAt, itemCount, rowCount, type Layout } from './layout'

const layout: Layout = {
  total: 9,
  groups: [
    { by: 'standing', key: 'disputed', count: 1, collapsed: false },
    { by: 'standing', key: 'overdue', count: 3, collapsed: true },
    { by: 'standing', key: 'awaiting', count: 2, collapsed: false },
    { by: 'standing', key: 'closed', count: 3, collapsed: true },
  ],
}

test('rows of a folded group take no place, its head does', () => {
  expect(rowCount(layout)).toBe(3)
  expect(itemCount(layout)).toBe(7)
  const seen = Array.from({ length: 8 }, (_, index) => {
    const item = itemAt(layout, index)
    return item && (item.kind === 'head' ? item.group.key : item.offset)
  })
  expect(seen).toEqual(['disputed', 0, 'overdue', 'awaiting', 1, 2, 'closed', null])
})

test('a row is found where it stands, and a head too', () => {
  expect([0, 1, 2].map((offset) => indexOfRow(layout, offset))).toEqual([1, 4, 5])
  expect(indexOfHead(layout, 'awaiting')).toBe(3)
  expect(indexOfHead(layout, 'draft')).toBeNull()
  expect([0, 1, 2, 5, 6, 7].map((index) => groupAt(layout, index)?.key)).toEqual([
    'disputed',
    'disputed',
    'overdue',
    'awaiting',
    'closed',
    undefined,
  ])
})

test('without groups every item is a row', () => {
  const plain: Layout = { total: 2, groups: [] }
  expect(itemCount(plain)).toBe(2)
  expect(itemAt(plain, 1)).toEqual({ kind: 'row', offset: 1 })
  expect(indexOfRow(plain, 1)).toBe(1)
  expect(groupAt(plain, 1)).toBeNull()
})
