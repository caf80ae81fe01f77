import { useEffect } from 'react'
import { itemAt, rowCount, type Layout } from '../../../store/layout'
import { look, useList } from '../../../store/list'

/** Has the rows read that stand between two items of the list. */
export function useWindow(layout: Layout, first: number, last: number): void {
  const need = useList((list) => list.need)
  const windows = useList((list) => list.windows)
  const from = firstRow(layout, first, last)
  const to = from === null ? null : from + Math.min(last - first, rowCount(layout) - 1 - from)
  useEffect(() => {
    if (from === null || to === null) return
    look(from)
    void need(from, to)
  }, [need, windows, from, to])
}

/** Heads hold no row: the first row at or after them. */
function firstRow(layout: Layout, first: number, last: number): number | null {
  for (let index = first; index <= last; index += 1) {
    const item = itemAt(layout, index)
    if (item?.kind === 'row') return item.offset
  }
  return null
}
