/** The list on the desk: which requests a view holds, in which order and groups. */
import * as v from 'valibot'
import { GroupBy, Sort } from '#core/finding/order'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Columns } from '#core/register/columns'
import { Line } from '#core/request'
import { codeOf, kindsOf, parted, tabled } from './kinds'
import { isAwaiting, isOpen, isToChase, STANDINGS, standingOf, type ChaseBrief, type Standing } from './standing'

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

export interface ListGroup {
  readonly by: GroupBy
  /** What its requests have in common: a word, several channels with a space between, a name, a month as `2018-03`; empty for none. */
  readonly key: string
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

/** By kind of request, a bit for each view that holds it; whether it is open; where it stands, if its group goes by dates or not. */
const IN_VIEWS = tabled((row, now) => View.options.reduce((bits, view, at) => bits | (Number(isInView(row, view, now)) << at), 0))
const OPEN = tabled((row) => Number(isOpen(row)))
const STANDING = tabled((row, now) => codeOf(STANDINGS, standingOf(row, now)))
const BY_DUE = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? code : 0))
const BY_NUMBER = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? 0 : code))

/** Which requests, and in which order. */
export type Arrangement = Pick<ListQuery, 'view' | 'counterpart' | 'sort' | 'group'>

/** Requests in order, by their indices. */
export interface Arranged {
  /** Null when it is not grouped. */
  readonly groups: readonly { readonly by: GroupBy; readonly key: string; readonly indices: readonly number[] }[] | null
  /** All of them, one group after the other. */
  readonly indices: readonly number[]
}

/** All requests of a query, in order. `points` say of each index how well it meets the search, 0 for not; null when there is none. */
export function arrange(columns: Columns, query: Arrangement, now: Instant, points: Uint16Array | null): Arranged {
  const kinds = kindsOf(columns, now)
  const found = (table: Uint8Array): ((index: number) => number) => {
    const held = heldBy(columns, kinds, query, table)
    return points === null ? held : (index) => ((points[index] ?? 0) > 0 ? held(index) : 0)
  }
  if (query.sort) return { groups: null, indices: filtered(columns.order('due'), found(IN_VIEWS)) }
  if (query.group === null) {
    const newest = filtered(columns.order('rank'), found(IN_VIEWS)).reverse()
    return { groups: null, indices: points === null ? newest : bestFirst(newest, points) }
  }
  const byDue = parted(columns.order('due'), STANDINGS, found(BY_DUE))
  const newest = parted(columns.order('rank').toReversed(), STANDINGS, found(BY_NUMBER))
  const groups = STANDINGS.map((key) => ({ by: 'standing' as const, key, indices: (isByDue(key) ? byDue : newest).get(key) ?? [] }))
  const some = groups.filter(({ indices }) => indices.length > 0)
  return { groups: some, indices: some.flatMap(({ indices }) => indices) }
}

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

/** The part of an arranged list that a query asks for. */
export function pageOf({ groups, indices }: Arranged, query: ListQuery): PageOutline {
  const { offset, limit } = query
  const heads = (groups ?? []).map((group) => ({
    by: group.by,
    key: group.key,
    count: group.indices.length,
    collapsed: query.collapsed.includes(group.key),
  }))
  const shown = groups ? groups.filter((_, index) => !heads[index]?.collapsed).flatMap((group) => group.indices) : indices
  return { total: indices.length, groups: heads, offset, indices: shown.slice(offset, offset + limit) }
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

/** What is late or awaited is ordered by its date; what has come back, by its number, newest first. */
function isByDue(standing: Standing | undefined): boolean {
  return standing === 'disputed' || standing === 'overdue' || standing === 'awaiting'
}

/** Those that fit alike keep their order. */
function bestFirst(indices: readonly number[], points: Uint16Array): readonly number[] {
  const alike = new Map<number, number[]>()
  for (const index of indices) {
    const each = points[index] ?? 0
    const others = alike.get(each)
    if (others) others.push(index)
    else alike.set(each, [index])
  }
  return [...alike].sort(([a], [b]) => b - a).flatMap(([, each]) => each)
}

function filtered(order: Uint32Array, isFound: (index: number) => number): number[] {
  const found: number[] = []
  for (const index of order) if (isFound(index) > 0) found.push(index)
  return found
}
