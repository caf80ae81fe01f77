/** All requests that a list holds, in its order and its groups. */
import { groupedBy, type Group } from '#core/finding/grouped'
import { meeting } from '#core/finding/match'
import { understood } from '#core/finding/parse'
import { sortedBy } from '#core/finding/sorted'
import type { Instant } from '#core/moment'
import type { Columns } from '#core/register/columns'
import type { Register } from '#core/register/register'
import { kindsOf, parted, STANDING } from './kinds'
import { heldBy, IN_VIEWS, type ListQuery, type PageOutline } from './list'
import { STANDINGS, type Standing } from './standing'

/** Which requests, and in which order. */
export type Arrangement = Pick<ListQuery, 'view' | 'counterpart' | 'search' | 'sort' | 'group'>

/** Requests in order, by their indices. */
export interface Arranged {
  /** Null when it is not grouped. */
  readonly groups: readonly Group[] | null
  /** All of them, one group after the other. */
  readonly indices: readonly number[]
}

/**
 * All requests of a query, in order. Of its search the conditions are met; `points` say of each index how well it meets the rest, the
 * text, 0 for not; null when there is none.
 */
export function arrange(register: Register, query: Arrangement, now: Instant, points: Uint16Array | null): Arranged {
  const { columns } = register
  const kinds = kindsOf(columns, now)
  const isFound = found(register, kinds, query, now, points)
  const { sort, group } = query
  if (group === null) return { groups: null, indices: inOrder(register, sort, isFound, points) }
  const groups =
    group === 'standing' && sort === null
      ? byStanding(columns, kinds, isFound)
      : groupedBy(register, group, kinds, inOrder(register, sort, isFound, points))
  return { groups, indices: groups.flatMap(({ indices }) => indices) }
}

/** The part of an arranged list that a query asks for. */
export function pageOf({ groups, indices }: Arranged, query: ListQuery): PageOutline {
  const { offset, limit } = query
  const heads = (groups ?? []).map(({ by, key, indices: own }) => ({
    by,
    key,
    count: own.length,
    collapsed: query.collapsed.includes(key),
  }))
  const shown = groups ? groups.filter((_, index) => !heads[index]?.collapsed).flatMap((group) => group.indices) : indices
  return { total: indices.length, groups: heads, offset, indices: shown.slice(offset, offset + limit) }
}

/** By index, 1 for what the query holds. */
function found({ columns, office }: Register, kinds: Uint16Array, query: Arrangement, now: Instant, points: Uint16Array | null): Uint8Array {
  const isHeld = heldBy(columns, kinds, query, IN_VIEWS)
  const { pieces } = understood(query.search)
  const meets = meeting({ columns, kinds, now, zone: office.settings.home.zone }, pieces)
  const isFound = new Uint8Array(columns.size)
  for (let index = 0; index < isFound.length; index += 1) {
    if (isHeld(index) > 0 && (points === null || (points[index] ?? 0) > 0) && meets(index)) isFound[index] = 1
  }
  return isFound
}

/** By a column; else what fits a search best first, and the newest of equals. */
function inOrder(register: Register, sort: ListQuery['sort'], isFound: Uint8Array, points: Uint16Array | null): readonly number[] {
  if (sort) return filtered(sortedBy(register, sort), isFound)
  const newest = filtered(register.columns.order('rank'), isFound).reverse()
  return points === null ? newest : bestFirst(newest, points)
}

/** Standings of the two kinds, by kind of request: no request is put into a group of which another order tells. */
const BY_DUE = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? code : 0))
const BY_NUMBER = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? 0 : code))

/** What is late or awaited is ordered by its date; what has come back, by its number, newest first. */
function byStanding(columns: Columns, kinds: Uint16Array, isFound: Uint8Array): readonly Group[] {
  const coded = (table: Uint8Array) => (index: number): number => (isFound[index] ? (table[kinds[index] ?? 0] ?? 0) : 0)
  const byDue = parted(columns.order('due'), STANDINGS, coded(BY_DUE))
  const newest = parted(columns.order('rank').toReversed(), STANDINGS, coded(BY_NUMBER))
  const groups = STANDINGS.map((key) => ({ by: 'standing' as const, key, indices: (isByDue(key) ? byDue : newest).get(key) ?? [] }))
  return groups.filter(({ indices }) => indices.length > 0)
}

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

function filtered(order: Uint32Array, isFound: Uint8Array): number[] {
  const found: number[] = []
  for (const index of order) if (isFound[index]) found.push(index)
  return found
}
