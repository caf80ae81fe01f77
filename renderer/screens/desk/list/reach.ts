/** Where the keys that move through the list lead. */
import { itemAt, itemCount, type Layout } from '../../../store/layout'

/** Where a key leads: arrows by one, pages by a page, Home and End to the ends; null for a key that does not move. */
export function itemReached(key: string, here: number, last: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, here + 1)
    case 'ArrowUp':
      return Math.max(0, here - 1)
    case 'PageDown':
      return Math.min(last, here + page)
    case 'PageUp':
      return Math.max(0, here - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/**
 * The place among the rows that a key leads to from an item, over the heads of groups, as a range is drawn; null for a key that does
 * not move, and where there is no row.
 */
export function rowReached(layout: Layout, key: string, here: number, page: number): number | null {
  const to = itemReached(key, here, itemCount(layout) - 1, page)
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
