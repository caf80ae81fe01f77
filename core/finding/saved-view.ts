/** Views that a person keeps under a name: what the list asks for, and the columns in which it says so. */
import * as v from 'valibot'
import { View } from '#core/projections/list'
import { Line } from '#core/request'
import { Column, inPlace } from './column'
import { GroupBy, Sort } from './order'

/** How long a view's name may be, in characters. */
export const LONGEST_NAME = 60

export const SavedView = v.object({
  name: v.pipe(Line, v.minLength(1), v.maxLength(LONGEST_NAME)),
  view: View,
  counterpart: v.nullable(Line),
  search: Line,
  sort: Sort,
  group: v.nullable(GroupBy),
  columns: v.array(Column),
})
export type SavedView = v.InferOutput<typeof SavedView>

/** What the list asks for, of all that a view keeps. */
export type Narrowing = Pick<SavedView, 'view' | 'counterpart' | 'search' | 'sort' | 'group'>

/** The views in what was stored. What is no view, or has the name of one before it, is left out. */
export function savedViewsIn(stored: string | null): readonly SavedView[] {
  const views = new Map<string, SavedView>()
  for (const each of listIn(stored)) {
    const { success, output } = v.safeParse(SavedView, each)
    if (success && !views.has(output.name)) views.set(output.name, output)
  }
  return [...views.values()]
}

/** The columns in what was stored, what is no column left out; null where nothing was. */
export function columnsIn(stored: string | null): readonly Column[] | null {
  if (stored === null) return null
  return inPlace(listIn(stored).flatMap((each) => (v.is(Column, each) ? each : [])))
}

/** Whether the list asks for what a view keeps. */
export function asksForView(asked: Narrowing, view: SavedView): boolean {
  return (
    asked.view === view.view &&
    asked.counterpart === view.counterpart &&
    asked.search.trim() === view.search &&
    asked.group === view.group &&
    asked.sort?.by === view.sort?.by &&
    asked.sort?.descending === view.sort?.descending
  )
}

function listIn(stored: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
