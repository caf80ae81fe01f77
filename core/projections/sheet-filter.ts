/** What narrows a sheet: a view and a counterpart as on the desk, the conditions and the text of a line of search, requests by name. */
import type { Condition } from '#core/finding/condition'
import { meeting } from '#core/finding/match'
import { understood } from '#core/finding/parse'
import type { Instant } from '#core/moment'
import type { Register } from '#core/register/register'
import { kindsOf } from './kinds'
import type { View } from './list'
import type { SheetFilter } from './paper'

/** A filter as its words are made from: the window has them. */
export interface SheetFilterSaid {
  readonly view: View
  /** Null for all. */
  readonly counterpart: string | null
  /** As the marks of the search line say them. A condition is null where the line asks for something that is not known: it finds nothing. */
  readonly conditions: readonly { readonly typed: string; readonly condition: Condition | null }[]
  /** What is left of the line, sought in texts; may be empty. */
  readonly text: string
  /** How many requests were named; null when none were. */
  readonly requests: number | null
}

/** What a filter says. */
export function filterSaid({ view, counterpart, search, requests }: SheetFilter): SheetFilterSaid {
  const { text, pieces } = understood(search)
  const conditions = pieces.map(({ from, to, condition }) => ({ typed: search.slice(from, to), condition }))
  return { view, counterpart, conditions, text, requests: requests && new Set(requests).size }
}

/**
 * Whether the request at an index meets a filter, whatever the view and the counterpart. `points` say of each index how well it meets
 * the text of the search, 0 for not; null where there is none. Good until the register changes.
 */
export function meantBy(
  register: Register,
  { search, requests }: Pick<SheetFilter, 'search' | 'requests'>,
  asOf: Instant,
  points: Uint16Array | null,
): (index: number) => boolean {
  const { columns, office } = register
  const { pieces } = understood(search)
  const named = requests && new Set(requests.flatMap((id) => register.indexOf(id) ?? []))
  const meets = pieces.length === 0 ? null : meeting({ columns, kinds: kindsOf(columns, asOf), now: asOf, zone: office.settings.home.zone }, pieces)
  return (index) =>
    (named === null || named.has(index)) && (points === null || (points[index] ?? 0) > 0) && (meets === null || meets(index))
}
