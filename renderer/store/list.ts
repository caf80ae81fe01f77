/** The list on the desk: what is asked for, and the windows of rows read so far around what is seen. */
import { create } from 'zustand'
import type { ListGroup, ListQuery } from '#core/projections/list'
import type { Row } from '#core/ledger'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'

/** Rows are asked for in windows of this many: about what a screen shows. */
export const WINDOW = 32

/** What decides which rows there are, and in which order. */
export type Asked = Omit<ListQuery, 'offset' | 'limit'>

interface ListStore extends Asked {
  /** Null until the first answer to what is asked now. */
  readonly total: number | null
  readonly groups: readonly ListGroup[]
  /** Windows by their number; a window that is not here has not been read, or no longer holds. */
  readonly windows: ReadonlyMap<number, readonly Row[]>
  /** Asks for something else: another view, counterpart, search, sort or grouping, or a group folded. */
  readonly ask: (change: Partial<Asked>) => Promise<void>
  readonly fold: (key: string, collapsed: boolean) => Promise<void>
  /** Reads the windows that hold the rows from `first` to `last`, where they have not been read. */
  readonly need: (first: number, last: number) => Promise<void>
}

const START: Asked = { view: 'all', counterpart: null, search: '', sort: null, group: 'standing', collapsed: foldedAtFirst('standing') }

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0
const onTheirWay = new Set<number>()

export const useList = create<ListStore>()((set, get) => ({
  ...START,
  total: null,
  groups: [],
  windows: new Map(),
  ask: async (change) => {
    const { group, search } = { ...get(), ...change }
    const isAnother = group !== get().group || (search === '') !== (get().search === '')
    // What somebody searches for is not folded away unseen.
    set(isAnother ? { collapsed: search === '' ? foldedAtFirst(group) : [], ...change } : change)
    await refreshList()
  },
  fold: (key, collapsed) => {
    const others = get().collapsed.filter((each) => each !== key)
    return get().ask({ collapsed: collapsed ? [...others, key] : others })
  },
  need: async (first, last) => {
    const wanted = windowsOf(first, last).filter((window) => !get().windows.has(window) && !onTheirWay.has(window))
    const asked = question
    await Promise.all(
      wanted.map(async (window) => {
        onTheirWay.add(window)
        const page = await bridge.list(queryFor(get(), window))
        if (asked !== question) return
        onTheirWay.delete(window)
        set(({ windows }) => ({ total: page.total, groups: page.groups, windows: new Map(windows).set(window, page.rows) }))
      }),
    )
  },
}))

/** Reads anew what is seen: the windows looked at last; all others are forgotten. */
export async function refreshList(): Promise<void> {
  question += 1
  const asked = question
  onTheirWay.clear()
  const page = await bridge.list(queryFor(useList.getState(), seen))
  if (asked !== question) return
  const windows = new Map([[seen, page.rows]])
  useList.setState({ total: page.total, groups: page.groups, windows })
}

/** The window looked at last. */
let seen = 0

/** Says which rows are seen, so that a refreshment begins there. */
export function look(first: number): void {
  seen = Math.floor(Math.max(0, first) / WINDOW)
}

/** The row at an offset; null while its window has not been read. */
export function rowAt(windows: ReadonlyMap<number, readonly Row[]>, offset: number): Row | null {
  return windows.get(Math.floor(offset / WINDOW))?.[offset % WINDOW] ?? null
}

/** Where a request stands in what has been read; null where it does not. */
export function offsetOf(windows: ReadonlyMap<number, readonly Row[]>, id: RequestId): number | null {
  for (const [window, rows] of windows) {
    const index = rows.findIndex((row) => row.id === id)
    if (index >= 0) return window * WINDOW + index
  }
  return null
}

/** What is closed is out of the way. Keys of one grouping say nothing in another. */
function foldedAtFirst(group: Asked['group']): string[] {
  return group === 'standing' ? ['closed'] : []
}

function windowsOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / WINDOW)
  const to = Math.floor(Math.max(0, last) / WINDOW)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function queryFor({ view, counterpart, search, sort, group, collapsed }: Asked, window: number): ListQuery {
  return { view, counterpart, search, sort, group, collapsed, offset: window * WINDOW, limit: WINDOW }
}
