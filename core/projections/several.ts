/** Several requests looked at together: what is true of how many of them, and so what can be done to all. */
import * as v from 'valibot'
import { withPresentName } from '#core/office'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { isPaused } from '#core/register/rules'
import type { Register } from '#core/register/register'
import type { RequestId, Tag } from '#core/request'
import { kindsOf, tabled } from './kinds'
import { ListQuery } from './list'
import { isOpen, isOverdue } from './standing'

/** All that a list shows, whatever its window: what is folded away is not shown. */
export const ShownQuery = v.omit(ListQuery, ['offset', 'limit'])
export type ShownQuery = v.InferOutput<typeof ShownQuery>

export interface Several {
  /** Those of the requests that are not there: drafts discarded meanwhile. */
  readonly gone: readonly RequestId[]
  /** How many there are of all others. */
  readonly count: number
  readonly open: number
  readonly overdue: number
  readonly drafts: number
  /** Open ones whose chasing rests now. */
  readonly paused: number
  /** With how many of them each, the one with most first; those without a counterpart under the empty name. */
  readonly counterparts: readonly { readonly name: string; readonly count: number }[]
  /** On how many of them each, the one used most first. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[]
  /** The first few, as they are shown. */
  readonly first: readonly Row[]
}

/** How many are named. */
const FIRST = 8

const OPEN = tabled((row) => Number(isOpen(row)))
const OVERDUE = tabled((row, now) => Number(isOverdue(row, now)))
const DRAFT = tabled(({ state }) => Number(state === 'draft'))

/** What is true of these requests. Throws when a row cannot be read. */
export function severalOf(register: Register, ids: readonly RequestId[], now: Instant): Several {
  const { columns, office } = register
  const indices = ids.flatMap((id) => register.indexOf(id) ?? [])
  const kinds = kindsOf(columns, now)
  const having = (table: Uint8Array): number[] => indices.filter((index) => table[kinds[index] ?? 0])
  const open = having(OPEN)
  const counterparts = columns.of('counterpart')
  return {
    gone: ids.filter((id) => register.indexOf(id) === null),
    count: indices.length,
    open: open.length,
    overdue: having(OVERDUE).length,
    drafts: having(DRAFT).length,
    paused: register.rowsAt(open).filter((row) => isPaused(row, now)).length,
    counterparts: counted(indices.map((index) => columns.names.at(counterparts[index] ?? 0))).map(([name, count]) => ({ name, count })),
    tags: counted(tagsOfEach(register, ids).flat()).map(([tag, count]) => ({ tag, count })),
    first: register.rowsAt(indices.slice(0, FIRST)).map((row) => withPresentName(row, office)),
  }
}

/** The tags of each of these requests, in their order; none of one that is not there. */
export function tagsOfEach(register: Register, ids: readonly RequestId[]): readonly (readonly Tag[])[] {
  const { columns } = register
  return ids.map((id) => {
    const index = register.indexOf(id)
    return index === null ? [] : Array.from(columns.tagsAt(index), (code) => columns.names.at(code))
  })
}

/** Each word with how often it is there, the most frequent first. */
function counted(words: readonly string[]): [word: string, count: number][] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b))
}
