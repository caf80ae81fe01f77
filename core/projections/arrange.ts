/** All requests that a list holds, in its order and its groups. */
import { groupedBy, type Group } from '#core/finding/grouped'
import { meeting } from '#core/finding/match'
import { understood } from '#core/finding/parse'
import { sortedBy } from '#core/finding/sorted'
import type { Instant } from '#core/moment'
import type { Columns } from '#core/register/columns'
import type { Register } from '#core/register/register'
import { kindsOf, STANDING } from './kinds'
import { heldBy, IN_VIEWS, type ListQuery, type PageOutline } from './list'
import { STANDINGS, type Standing } from './standing'

/** Which requests, and in which order. */
export type Arrangement = Pick<ListQuery, 'view' | 'counterpart' | 'search' | 'sort' | 'group'>

/** Requests in order, by their indices. */
export interface Arranged {
  /** Null when it is not grouped. */
  readonly groups: readonly Group[] | null
  /** All of them, one group after the other. */
  readonly indices: Uint32Array
}

/**
 * All requests of a query, in order. Of its search the conditions are met; `points` say of each index how well it meets the rest, the
 * text, 0 for not; null when there is none.
 */
export function arrange(register: Register, query: Arrangement, now: Instant, points: Uint16Array | null): Arranged {
  const found = kindsFound(register, query, now, points)
  const { sort, group } = query
  if (group === 'standing' && sort === null) return byStanding(register.columns, found)
  const indices = inOrder(register, sort, found, points)
  if (group === null) return { groups: null, indices }
  const groups = groupedBy(register, group, found, indices)
  let end = 0
  for (const { indices: own } of groups) {
    indices.set(own, end)
    end += own.length
  }
  return { groups, indices }
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
  const unfolded = groups ? groups.filter((_, index) => !heads[index]?.collapsed).map((group) => group.indices) : [indices]
  return { total: indices.length, groups: heads, offset, indices: partOf(unfolded, offset, limit) }
}

/** So many of some indices, counted on from one piece to the next. */
function partOf(pieces: readonly Uint32Array[], offset: number, limit: number): readonly number[] {
  const part: number[] = []
  let before = 0
  for (const piece of pieces) {
    for (const index of piece.subarray(Math.max(0, offset - before), Math.max(0, offset + limit - before))) part.push(index)
    before += piece.length
  }
  return part
}

/** By index, the kind of what the query holds; 0, of which no request is, for all others. */
function kindsFound({ columns, office }: Register, query: Arrangement, now: Instant, points: Uint16Array | null): Uint16Array {
  const kinds = kindsOf(columns, now)
  const isHeld = heldBy(columns, kinds, query, IN_VIEWS)
  const { pieces } = understood(query.search)
  const meets = meeting({ columns, kinds, now, zone: office.settings.home.zone }, pieces)
  for (let index = 0; index < kinds.length; index += 1) {
    if (isHeld(index) === 0 || points?.[index] === 0 || !meets(index)) kinds[index] = 0
  }
  return kinds
}

/** By a column; else what fits a search best first, and the newest of equals. */
function inOrder(register: Register, sort: ListQuery['sort'], found: Uint16Array, points: Uint16Array | null): Uint32Array {
  if (sort) return filtered(sortedBy(register, sort), found)
  const newest = filtered(register.columns.order('rank'), found).reverse()
  return points === null ? newest : bestFirst(newest, points)
}

/** Standings of the two kinds, by kind of request: no request is put into a group of which another order tells. */
const BY_DUE = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? code : 0))
const BY_NUMBER = STANDING.map((code) => (isByDue(STANDINGS[code - 1]) ? 0 : code))

/**
 * What is late or awaited is ordered by its date; what has come back, by its number, newest first. How many have each standing is
 * counted first, so that each request is put where it belongs at once.
 */
function byStanding(columns: Columns, found: Uint16Array): Arranged {
  const sizes = new Uint32Array(STANDINGS.length + 1)
  for (const kind of found) {
    const code = STANDING[kind] ?? 0
    sizes[code] = (sizes[code] ?? 0) + 1
  }
  const ends = new Uint32Array(sizes.length)
  let end = 0
  for (let code = 1; code < sizes.length; code += 1) {
    ends[code] = end
    end += sizes[code] ?? 0
  }
  const indices = new Uint32Array(end)
  const put = (index: number, table: Uint8Array): void => {
    const code = table[found[index] ?? 0] ?? 0
    if (code === 0) return
    const at = ends[code] ?? 0
    indices[at] = index
    ends[code] = at + 1
  }
  for (const index of columns.order('due')) put(index, BY_DUE)
  const byNumber = columns.order('rank')
  for (let at = byNumber.length - 1; at >= 0; at -= 1) put(byNumber[at] ?? 0, BY_NUMBER)
  const groups = STANDINGS.map((key, at) => {
    const over = ends[at + 1] ?? 0
    return { by: 'standing' as const, key, indices: indices.subarray(over - (sizes[at + 1] ?? 0), over) }
  })
  return { groups: groups.filter(({ indices: own }) => own.length > 0), indices }
}

function isByDue(standing: Standing | undefined): boolean {
  return standing === 'disputed' || standing === 'overdue' || standing === 'awaiting'
}

/** Those that fit alike keep their order. */
function bestFirst(indices: Uint32Array, points: Uint16Array): Uint32Array {
  const alike = new Map<number, number[]>()
  for (const index of indices) {
    const each = points[index] ?? 0
    const others = alike.get(each)
    if (others) others.push(index)
    else alike.set(each, [index])
  }
  return Uint32Array.from([...alike].sort(([a], [b]) => b - a).flatMap(([, each]) => each))
}

function filtered(order: Uint32Array, found: Uint16Array): Uint32Array {
  const indices = new Uint32Array(order.length)
  let end = 0
  for (const index of order) if (found[index] !== 0) indices[end++] = index
  return indices.subarray(0, end)
}
