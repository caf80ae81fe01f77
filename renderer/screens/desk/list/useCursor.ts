import { useCallback, useEffect, useState, type KeyboardEvent } from 'react'
import { groupAt, indexOfHead, indexOfRow, itemAt, itemCount, type Layout } from '../../../store/layout'
import { offsetOf, rowAt, useList } from '../../../store/list'
import { useOpened } from '../../../store/opened'
import { focusDetail } from './focus'
import { itemReached } from './reach'

export interface Cursor {
  /** The item that the focus is on; null when it is not in what has been read. */
  readonly index: number | null
  readonly go: (index: number) => Promise<void>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface Ways {
  /** Rows that a page holds. */
  readonly page: number
  readonly reveal: (index: number) => void
}

/** Where one is in the list: on the selected request, or on a group's head. Moving on to a request selects it. */
export function useCursor(layout: Layout, { page, reveal }: Ways): Cursor {
  const windows = useList((list) => list.windows)
  const need = useList((list) => list.need)
  const fold = useList((list) => list.fold)
  const id = useOpened((opened) => opened.id)
  const select = useOpened((opened) => opened.select)
  const read = useOpened((opened) => opened.read)
  const [head, setHead] = useState<string | null>(null)
  const offset = id === null ? null : offsetOf(windows, id)
  const at = head === null ? null : indexOfHead(layout, head)
  const index = at ?? (offset === null ? null : indexOfRow(layout, offset))

  // What was selected elsewhere, as by a form or the palette, comes into sight.
  useEffect(() => {
    if (index !== null) reveal(index)
    // Only a change of what is selected calls for it: scrolling away is one's own business.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, offset])

  const go = useCallback(
    async (to: number): Promise<void> => {
      const item = itemAt(layout, to)
      if (item === null) return
      reveal(to)
      if (item.kind === 'head') {
        setHead(item.group.key)
        return
      }
      setHead(null)
      await need(item.offset, item.offset)
      const row = rowAt(useList.getState().windows, item.offset)
      if (row) await select(row.id)
    },
    [layout, reveal, need, select],
  )

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = itemCount(layout) - 1
    const here = index ?? -1
    const to = itemReached(event.key, here, last, page)
    if (to !== null) {
      event.preventDefault()
      void go(to)
      return
    }
    const item = itemAt(layout, here)
    const group = groupAt(layout, here)
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (item?.kind === 'head') void fold(item.group.key, !item.group.collapsed)
      else if (item) {
        read(true)
        // In a narrow window it is only there once the list has made room.
        window.requestAnimationFrame(focusDetail)
      }
    } else if (group && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      if (event.key === 'ArrowLeft') setHead(group.key)
      void fold(group.key, event.key === 'ArrowLeft')
    }
  }

  return { index, go, onKeyDown }
}
