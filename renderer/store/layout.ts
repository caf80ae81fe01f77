/** How the list's groups and rows lie one under another: heads are items too, rows of a folded group are none. */
import type { ListGroup } from '#core/projections/list'

export type Item =
  | { readonly kind: 'head'; readonly group: ListGroup }
  /** `offset` counts rows only, as a page's does. */
  | { readonly kind: 'row'; readonly offset: number }

export interface Layout {
  readonly groups: readonly ListGroup[]
  /** All that match, folded away or not. */
  readonly total: number
}

/** How many rows of a group are not folded away. */
export const shownIn = ({ count, collapsed }: ListGroup): number => (collapsed ? 0 : count)

/** How many rows are not folded away. */
export function rowCount({ groups, total }: Layout): number {
  return groups.length === 0 ? total : groups.reduce((sum, group) => sum + shownIn(group), 0)
}

/** How many items there are: rows and heads. */
export function itemCount(layout: Layout): number {
  return rowCount(layout) + layout.groups.length
}

/** What stands at a place; null beyond the end. */
export function itemAt(layout: Layout, index: number): Item | null {
  if (index < 0 || index >= itemCount(layout)) return null
  if (layout.groups.length === 0) return { kind: 'row', offset: index }
  let first = 0
  let rows = 0
  for (const group of layout.groups) {
    if (index === first) return { kind: 'head', group }
    const shown = shownIn(group)
    if (index <= first + shown) return { kind: 'row', offset: rows + index - first - 1 }
    first += shown + 1
    rows += shown
  }
  return null
}

/** Where a row stands among the items. */
export function indexOfRow({ groups }: Layout, offset: number): number {
  let before = 0
  let rows = 0
  for (const group of groups) {
    before += 1
    rows += shownIn(group)
    if (offset < rows) break
  }
  return offset + before
}

/** Where a group's head stands; null when the list has no such group. */
export function indexOfHead({ groups }: Layout, key: string): number | null {
  let index = 0
  for (const group of groups) {
    if (group.key === key) return index
    index += 1 + shownIn(group)
  }
  return null
}

/** The group to which the item at a place belongs, as its head or as one of its rows; null where there are no groups. */
export function groupAt({ groups }: Layout, index: number): ListGroup | null {
  let first = 0
  for (const group of groups) {
    const next = first + 1 + shownIn(group)
    if (index >= first && index < next) return group
    first = next
  }
  return null
}
