/** The requests selected to be acted on together, and what is true of them. */
import { create } from 'zustand'
import type { Several } from '#core/projections/several'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'
import { beginningOf, drawn, NONE, toggled, without, type Choice } from './choice'
import { offsetOf, rowAt, useList } from './list'

/** Where a range ends: a request, and its place among the rows of the list. */
export interface RangeEnd {
  readonly id: RequestId
  readonly offset: number
}

interface ChosenStore extends Choice {
  /** Null while none is selected, and until it is known. */
  readonly several: Several | null
  readonly toggle: (id: RequestId) => void
  /** Draws a range, from where the last one began if one is `at` its end, failing that from `at`. */
  readonly drawTo: (at: RequestId, end: RangeEnd) => Promise<void>
  /** Selects all that the list shows, read or not. */
  readonly all: () => Promise<void>
  readonly letGo: () => void
  /** Reads anew what is true of them, and forgets what is not there any more. */
  readonly refresh: () => Promise<void>
}

/** Raised by each change: an answer about what was selected before it is dropped. */
let change = 0
/** Raised by all that ends the drawing of a range: what was still to be drawn is dropped. */
let drawing = 0
/** Ranges are drawn one after the other, since each may go on from the one before it. */
let draws: Promise<void> = Promise.resolve()

export const useChosen = create<ChosenStore>()((set, get) => {
  const choose = (choice: Choice): void => {
    change += 1
    set(choice.ids.size === 0 ? { ...choice, several: null } : choice)
    void get().refresh()
  }
  return {
    ...NONE,
    several: null,
    toggle: (id) => {
      drawing += 1
      choose(toggled(get(), id))
    },
    drawTo: (at, end) => {
      const mine = drawing
      // One that failed does not stop those after it.
      draws = draws.catch(() => undefined).then(async () => {
        const between = await requestsBetween(beginningOf(get(), at), end)
        if (mine === drawing) choose(drawn(get(), at, end.id, between))
      })
      return draws
    },
    all: async () => {
      drawing += 1
      const mine = drawing
      const ids = await bridge.ids(shown())
      if (mine === drawing) choose({ ids: new Set(ids), range: null })
    },
    letGo: () => {
      drawing += 1
      if (get().ids.size > 0) choose(NONE)
    },
    refresh: async () => {
      const { ids } = get()
      if (ids.size === 0) return
      const mine = change
      const several = await bridge.several([...ids])
      if (mine !== change) return
      const left = without(get(), several.gone)
      set(left.ids.size === 0 ? { ...left, several: null } : { ...left, several })
    },
  }
})

/** Lets go of what is selected when the list is turned to something else. Returns what stops it. */
export function followList(): () => void {
  return useList.subscribe((after, before) => {
    if (after.view !== before.view || after.counterpart !== before.counterpart || after.search !== before.search) useChosen.getState().letGo()
  })
}

/** What the list shows now, whatever its window. */
function shown(): Parameters<typeof bridge.ids>[0] {
  const { view, counterpart, search, sort, group, collapsed } = useList.getState()
  return { view, counterpart, search, sort, group, collapsed }
}

/** Rows from one request to another, both included: those read already, or else all are asked for. One that is not shown begins nothing. */
async function requestsBetween(from: RequestId, { id, offset }: RangeEnd): Promise<readonly RequestId[]> {
  const { windows } = useList.getState()
  const began = offsetOf(windows, from)
  if (began !== null) {
    const [first, last] = [Math.min(began, offset), Math.max(began, offset)]
    const rows = Array.from({ length: last - first + 1 }, (_, each) => rowAt(windows, first + each))
    if (rows.every((row) => row !== null)) return rows.map((row) => row.id)
  }
  const ids = await bridge.ids(shown())
  const [start, end] = [ids.indexOf(from), ids.indexOf(id)]
  return start < 0 || end < 0 ? [id] : ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}
