/** Where the keys that draw a range lead: from row to row, over the heads of groups. */
import { itemAt, itemCount, type Layout } from '../../../store/layout'
import { target } from './useCursor'

/** The place among the rows that a key leads to from an item; null for a key that does not move, and where there is no row. */
export function rowReached(layout: Layout, key: string, here: number, page: number): number | null {
  const to = target(key, here, itemCount(layout) - 1, page)
  if (to === null) return null
  const onwards = to < here ? -1 : 1
  return rowFrom(layout, to, onwards) ?? rowFrom(layout, to, -onwards)
}

/** The nearest row at an item or beyond it. */
function rowFrom(layout: Layout, index: number, step: number): number | null {
  for (let at = index; ; at += step) {
    const item = itemAt(layout, at)
    if (item === null || item.kind === 'row') return item?.offset ?? null
  }
}
