import { expect, test } from 'vitest'
import { itemAt, itemCount, type Layout } from '../../../store/layout'
import { HEAD, heightOf, indexAt, ROW, topOf } from './heights'

const grouped: Layout = {
  total: 9,
  groups: [
    { by: 'standing', key: 'disputed', count: 1, collapsed: false },
    { by: 'standing', key: 'overdue', count: 3, collapsed: true },
    { by: 'standing', key: 'awaiting', count: 2, collapsed: false },
    { by: 'standing', key: 'closed', count: 3, collapsed: true },
  ],
}
const plain: Layout = { total: 100_000, groups: [] }

test.each([grouped, { ...plain, total: 7 }])('items lie one under another, without a gap', (layout) => {
  let top = 0
  for (let index = 0; index < itemCount(layout); index += 1) {
    expect(topOf(layout, index)).toBe(top)
    const height = itemAt(layout, index)?.kind === 'head' ? HEAD : ROW
    expect(indexAt(layout, top)).toBe(index)
    expect(indexAt(layout, top + height - 1)).toBe(index)
    top += height
  }
  expect(heightOf(layout)).toBe(top)
})

test('beyond the ends is the nearest item', () => {
  expect(indexAt(grouped, -500)).toBe(0)
  expect(indexAt(grouped, 1e9)).toBe(6)
  expect(indexAt(plain, -1)).toBe(0)
  expect(indexAt(plain, 1e9)).toBe(99_999)
  expect(indexAt({ total: 0, groups: [] }, 50)).toBe(0)
})
