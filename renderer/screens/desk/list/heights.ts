/** How the list's items lie on the screen: heads and rows each have one height, so that nothing needs to be measured. All in px. */
import { itemCount, rowCount, shownIn, type Layout } from '../../../store/layout'

export const ROW = 42
export const HEAD = 28

/** The height of all items together. */
export function heightOf(layout: Layout): number {
  return rowCount(layout) * ROW + layout.groups.length * HEAD
}

/** How far below the first item's top another begins. */
export function topOf({ groups }: Layout, index: number): number {
  let heads = 0
  let first = 0
  for (const group of groups) {
    if (first >= index) break
    heads += 1
    first += 1 + shownIn(group)
  }
  return heads * HEAD + (index - heads) * ROW
}

/** The item that lies at a height, the nearest one beyond the ends; 0 where there is none. */
export function indexAt(layout: Layout, y: number): number {
  let first = 0
  let top = 0
  for (const group of layout.groups) {
    const rows = shownIn(group)
    const bottom = top + HEAD + rows * ROW
    if (y < bottom) return y < top + HEAD ? first : first + 1 + Math.floor((y - top - HEAD) / ROW)
    first += 1 + rows
    top = bottom
  }
  return Math.max(0, Math.min(itemCount(layout) - 1, first + Math.floor((y - top) / ROW)))
}
