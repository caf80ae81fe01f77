/** The list on the desk: which requests a view holds, in which order and groups. */
import * as v from 'valibot'
import type { Group } from '#core/finding/grouped'
import { GroupBy, Sort } from '#core/finding/order'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Columns } from '#core/register/columns'
import { Line } from '#core/request'
import { kindsOf, tabled } from './kinds'
import { isAwaiting, isOpen, isToChase, standingOf, type ChaseBrief } from './standing'

export const View = v.picklist(['chasing', 'awaiting', 'disputed', 'acknowledged', 'all', 'drafts'])
export type View = v.InferOutput<typeof View>

export const ListQuery = v.object({
  view: View,
  /** Only requests to this counterpart; null for all. */
  counterpart: v.nullable(Line),
  /** A line of search, with its conditions. */
  search: Line,
  sort: Sort,
  /** Null for one plain list. */
  group: v.nullable(GroupBy),
  /** Keys of groups whose rows are folded away. */
  collapsed: v.array(v.string()),
  /** The part wanted, counted in rows, groups' heads not among them. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
})
export type ListQuery = v.InferOutput<typeof ListQuery>

export interface ListGroup extends Pick<Group, 'by' | 'key'> {
  readonly count: number
  readonly collapsed: boolean
}

interface Page {
  /** All that match, folded away or not. */
  readonly total: number
  /** Empty when it is not grouped. */
  readonly groups: readonly ListGroup[]
  readonly offset: number
}

export interface ListPage extends Page {
  readonly rows: readonly Row[]
}

/** A page whose rows are still to be read. */
export interface PageOutline extends Page {
  readonly indices: readonly number[]
}

export interface Overview {
  readonly counts: Readonly<Record<View, number>>
  /** Counterparts by name, with how many of their requests are open. */
  readonly counterparts: readonly { readonly name: string; readonly open: number }[]
}

/** Whether a view holds a row. "Needs chasing" is what is to be chased by now, whatever is disputed. */
export function isInView(row: ChaseBrief, view: View, now: Instant): boolean {
  switch (view) {
    case 'chasing':
      return isToChase(row, now)
    case 'awaiting':
      return isAwaiting(row)
    case 'disputed':
      return standingOf(row, now) === 'disputed'
    case 'acknowledged':
      return standingOf(row, now) === 'acknowledged'
    case 'all':
      return true
    case 'drafts':
      return row.state === 'draft'
  }
}

/** By kind of request, a bit for each view that holds it; and whether it is open. */
export const IN_VIEWS = tabled((row, now) => View.options.reduce((bits, view, at) => bits | (Number(isInView(row, view, now)) << at), 0))
const OPEN = tabled((row) => Number(isOpen(row)))

/** Looks up, by index, what a table says of requests in a view and of a counterpart; null is any. Of all others it says 0. */
export function heldBy(
  columns: Columns,
  kinds: Uint16Array,
  query: Pick<ListQuery, 'view' | 'counterpart'>,
  table: Uint8Array,
): (index: number) => number {
  const view = 1 << View.options.indexOf(query.view)
  const said = table.map((each, kind) => ((IN_VIEWS[kind] ?? 0) & view ? each : 0))
  if (query.counterpart === null) return (index) => said[kinds[index] ?? 0] ?? 0
  const counterparts = columns.of('counterpart')
  const counterpart = columns.names.find(query.counterpart)
  return (index) => (counterparts[index] === counterpart ? (said[kinds[index] ?? 0] ?? 0) : 0)
}

/** The counts beside the views and the counterparts. */
export function overviewOf(columns: Columns, now: Instant): Overview {
  const counts = { chasing: 0, awaiting: 0, disputed: 0, acknowledged: 0, all: 0, drafts: 0 }
  const kinds = kindsOf(columns, now)
  const counterparts = columns.of('counterpart')
  const sizes = new Uint32Array(IN_VIEWS.length)
  const met = new Uint8Array(columns.names.all.length)
  const open = new Uint32Array(met.length)
  for (const [index, kind] of kinds.entries()) {
    sizes[kind] = (sizes[kind] ?? 0) + 1
    const counterpart = counterparts[index] ?? 0
    met[counterpart] = 1
    open[counterpart] = (open[counterpart] ?? 0) + (OPEN[kind] ?? 0)
  }
  for (const [kind, views] of IN_VIEWS.entries()) {
    for (const [at, view] of View.options.entries()) if (views & (1 << at)) counts[view] += sizes[kind] ?? 0
  }
  const known = columns.names.all.flatMap((name, code) => (met[code] && name !== '' ? [{ name, open: open[code] ?? 0 }] : []))
  return { counts, counterparts: known.sort((a, b) => b.open - a.open || a.name.localeCompare(b.name)) }
}
