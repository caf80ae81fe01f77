import { useCallback, type KeyboardEvent, type MouseEvent } from 'react'
import { useChosen } from '../../../store/chosen'
import { indexOfRow, itemAt, type Layout } from '../../../store/layout'
import { rowAt, useList } from '../../../store/list'
import { useOpened } from '../../../store/opened'
import { usePreferences } from '../../../store/preferences'
import { useRegister } from '../../../store/register'
import { isCommand } from '../keys'
import { rowReached } from './reach'
import type { Cursor } from './useCursor'

export interface Choosing {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** A row was pressed: it alone, with others, or as the end of a range. */
  readonly press: (event: MouseEvent, index: number) => void
}

/**
 * Selecting several requests, beside the cursor: Ctrl or Cmd and Shift with a click, Shift with the keys that move, `X` or Shift+Space
 * for the row one is on, Ctrl+A for all, Esc for none. Moving alone leaves what is selected; a click alone lets go of it.
 */
export function useChoosing(layout: Layout, cursor: Cursor, page: number): Choosing {
  const need = useList((list) => list.need)
  const read = useOpened((opened) => opened.read)
  const { go } = cursor

  const drawTo = useCallback(
    async (offset: number): Promise<void> => {
      await need(offset, offset)
      const row = rowAt(useList.getState().windows, offset)
      if (!row) return
      const at = useOpened.getState().id ?? row.id
      await Promise.all([useChosen.getState().drawTo(at, { id: row.id, offset }), go(indexOfRow(layout, offset))])
    },
    [layout, need, go],
  )

  const press = useCallback(
    (event: MouseEvent, index: number): void => {
      const { ids, toggle, letGo } = useChosen.getState()
      const item = itemAt(layout, index)
      const row = item?.kind === 'row' ? rowAt(useList.getState().windows, item.offset) : null
      if (item?.kind !== 'row' || !row) return
      if (event.shiftKey) {
        void drawTo(item.offset)
        return
      }
      if (event.ctrlKey || event.metaKey) {
        const { id } = useOpened.getState()
        // Until now the one that is open was the one selected.
        if (ids.size === 0 && id !== null && id !== row.id) toggle(id)
        toggle(row.id)
      } else {
        letGo()
        read(true)
      }
      void go(index)
    },
    [layout, drawTo, go, read],
  )

  const onKeyDown = (event: KeyboardEvent): void => {
    const { ids, toggle, all, letGo } = useChosen.getState()
    const here = cursor.index ?? -1
    const item = itemAt(layout, here)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const reached = isPlain && event.shiftKey ? rowReached(layout, event.key, here, page) : null
    const isToggle = isPlain && (event.shiftKey ? event.key === ' ' : isLetter(event, 'x') && usePreferences.getState().singleKeys)
    if (isLetter(event, 'a') && isCommand(event.nativeEvent, useRegister.getState().status?.platform)) void all()
    else if (reached !== null) void drawTo(reached)
    else if (isToggle) {
      const row = item?.kind === 'row' ? rowAt(useList.getState().windows, item.offset) : null
      if (row) toggle(row.id)
    } else if (event.key === 'Escape' && ids.size > 0) letGo()
    else {
      cursor.onKeyDown(event)
      return
    }
    event.preventDefault()
  }

  return { onKeyDown, press }
}

function isLetter(event: KeyboardEvent, letter: string): boolean {
  return event.key.toLowerCase() === letter
}
