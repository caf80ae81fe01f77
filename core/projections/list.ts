/** The list on the desk: which requests a view holds, in which order and groups. */
import * as v from 'valibot'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { Line } from '#core/request'
import { isAwaiting, isOpen, isOverdue, STANDINGS, standingOf, type Standing } from './standing'

export const View = v.picklist(['chasing', 'awaiting', 'disputed', 'acknowledged', 'all', 'drafts'])
export type View = v.InferOutput<typeof View>

/** `standing` groups; the others are one plain list. With a search `newest` has the best first, and the newest of equals. */
export const Order = v.picklist(['standing', 'newest', 'due'])
export type Order = v.InferOutput<typeof Order>

export const ListQuery = v.object({
  view: View,
  /** Only requests to this counterpart; null for all. */
  counterpart: v.nullable(Line),
  search: Line,
  order: Order,
  /** Groups whose rows are folded away. */
  collapsed: v.array(v.picklist(STANDINGS)),
  /** The part wanted, counted in rows, groups' heads not among them. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
})
export type ListQuery = v.InferOutput<typeof ListQuery>

export interface ListGroup {
  readonly standing: Standing
  readonly count: number
  readonly collapsed: boolean
}

export interface ListPage {
  /** All that match, folded away or not. */
  readonly total: number
  /** Empty when the order has no groups. */
  readonly groups: readonly ListGroup[]
  readonly offset: number
  readonly rows: readonly Row[]
}

export interface Overview {
  readonly counts: Readonly<Record<View, number>>
  /** Counterparts by name, with how many of their requests are open. */
  readonly counterparts: readonly { readonly name: string; readonly open: number }[]
}

/** Whether a view holds a row. "Needs chasing" is what is overdue, whatever is disputed. */
export function isInView(row: Row, view: View, now: Instant): boolean {
  switch (view) {
    case 'chasing':
      return isOverdue(row, now)
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

/** The rows of a query in order, whole. `fit` says how well a row meets the search, 0 for not; it is not asked when there is none. */
export function arrange(rows: Iterable<Row>, query: ListQuery, now: Instant, fit: (row: Row) => number): Arranged {
  const found: Row[] = []
  for (const row of rows) {
    if (query.counterpart !== null && row.counterpart !== query.counterpart) continue
    if (isInView(row, query.view, now) && (query.search === '' || fit(row) > 0)) found.push(row)
  }
  if (query.order === 'due') return { groups: null, rows: found.sort(byDue) }
  if (query.order === 'newest') return { groups: null, rows: query.search === '' ? found.sort(byNumber) : bestFirst(found, fit) }
  const groups = new Map<Standing, Row[]>()
  for (const row of found) {
    const standing = standingOf(row, now)
    const group = groups.get(standing)
    if (group) group.push(row)
    else groups.set(standing, [row])
  }
  return {
    groups: STANDINGS.flatMap((standing) => {
      const group = groups.get(standing)
      return group ? [{ standing, rows: group.sort(orderWithin(standing)) }] : []
    }),
    rows: found,
  }
}

export interface Arranged {
  readonly groups: readonly { readonly standing: Standing; readonly rows: readonly Row[] }[] | null
  readonly rows: readonly Row[]
}

/** The part of an arranged list that a query asks for. */
export function pageOf({ groups, rows }: Arranged, query: ListQuery): ListPage {
  const { offset, limit } = query
  const heads = (groups ?? []).map((group) => ({
    standing: group.standing,
    count: group.rows.length,
    collapsed: query.collapsed.includes(group.standing),
  }))
  const shown = groups ? groups.filter((_, index) => !heads[index]?.collapsed).flatMap((group) => group.rows) : rows
  return { total: rows.length, groups: heads, offset, rows: shown.slice(offset, offset + limit) }
}

/** The counts beside the views and the counterparts. */
export function overviewOf(rows: Iterable<Row>, now: Instant): Overview {
  const counts = { chasing: 0, awaiting: 0, disputed: 0, acknowledged: 0, all: 0, drafts: 0 }
  const open = new Map<string, number>()
  for (const row of rows) {
    for (const view of View.options) if (isInView(row, view, now)) counts[view] += 1
    if (row.counterpart !== '') open.set(row.counterpart, (open.get(row.counterpart) ?? 0) + Number(isOpen(row)))
  }
  const counterparts = [...open].map(([name, count]) => ({ name, open: count }))
  return { counts, counterparts: counterparts.sort((a, b) => b.open - a.open || a.name.localeCompare(b.name)) }
}

/** Rows that fit alike are sorted together: they are few kinds, and mostly stand in the order of their numbers already. */
function bestFirst(rows: readonly Row[], fit: (row: Row) => number): readonly Row[] {
  const alike = new Map<number, Row[]>()
  for (const row of rows) {
    const points = fit(row)
    const others = alike.get(points)
    if (others) others.push(row)
    else alike.set(points, [row])
  }
  return [...alike].sort(([a], [b]) => b - a).flatMap(([, each]) => each.sort(byNumber))
}

/** What is late or awaited is ordered by its date; what has come back, by its number, newest first. */
function orderWithin(standing: Standing): (a: Row, b: Row) => number {
  return standing === 'disputed' || standing === 'overdue' || standing === 'awaiting' ? byDue : byNumber
}

function byDue(a: Row, b: Row): number {
  const due = (row: Row): number => (row.due ? Date.parse(row.due.at) : Number.MAX_SAFE_INTEGER)
  return due(a) - due(b) || -byNumber(a, b)
}

function byNumber(a: Row, b: Row): number {
  if (a.number === null || b.number === null) {
    return Number(b.number === null) - Number(a.number === null) || (a.changed < b.changed ? 1 : -1)
  }
  return b.number.year - a.number.year || b.number.number - a.number.number
}
