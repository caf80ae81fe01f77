/** Requests in the order of a column that a list can show. */
import { fold } from '#core/projections/fold'
import { NEVER, type Columns, type ListName, type ColumnName } from '#core/register/columns'
import type { Numbers } from '#core/register/numbers'
import type { Register } from '#core/register/register'
import { Channel, Level } from '#core/words'
import type { Sort, SortBy } from './order'

/** The key of what has none: above all others. */
const NONE = 2 ** 32 - 1

interface Sorted {
  /** All indices, the smallest first, of equals the oldest; what has nothing to go by last. */
  readonly order: Uint32Array
  readonly hasNone: (index: number) => boolean
}

/**
 * All indices in an order. What has nothing to go by comes last in both directions; of equals the oldest comes first, or the newest
 * where the order descends. Good until the next change.
 */
export function sortedBy(register: Register, { by, descending }: NonNullable<Sort>): Uint32Array {
  const { order, hasNone } = ascending(register, by)
  if (!descending) return order
  let some = order.length
  while (some > 0 && hasNone(order[some - 1] ?? 0)) some -= 1
  const turned = new Uint32Array(order.length)
  turned.set(order.subarray(0, some).toReversed())
  turned.set(order.subarray(some).toReversed(), some)
  return turned
}

function ascending(register: Register, by: SortBy): Sorted {
  const { columns } = register
  switch (by) {
    case 'reference': {
      const order = columns.order('rank')
      // Drafts have a rank above all numbers.
      return { order, hasNone: (index) => columns.numberAt(index) === null }
    }
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase':
    case 'changed': {
      const dates = columns.of(by)
      return { order: columns.order(by), hasNone: (index) => dates[index] === NEVER }
    }
    case 'counterpart':
    case 'addressee':
    case 'keeper': {
      const codes = columns.of(by)
      return byCodes(columns, by, (index) => codes[index] ?? 0, (used) => alphabetical(columns, used))
    }
    case 'tags':
      return byCodes(columns, by, (index) => columns.tagsAt(index)[0] ?? 0, (used) => alphabetical(columns, used))
    case 'channels': {
      const sets = columns.of(by)
      return byCodes(columns, by, (index) => sets[index] ?? 0, () => placeOfChannels)
    }
    case 'acknowledgement': {
      const levels = columns.of('level')
      return byCodes(columns, 'level', (index) => levels[index] ?? 0, () => (level) => Level.options.length - level)
    }
    case 'grade': {
      const grades = columns.of(by)
      return byCodes(columns, by, (index) => grades[index] ?? 0, () => (grade) => grade)
    }
    case 'subject':
      return bySubject(register)
  }
}

/** Those with a note first, of these those with an email. */
export function placeOfChannels(set: number): number {
  return Channel.options.reduce((place, _, at) => place * 2 + Number((set & (1 << at)) === 0), 0)
}

/** By codes, 0 for none, of which it is asked once where each that is used stands. */
function byCodes(
  columns: Columns,
  made: ColumnName | ListName,
  codeAt: (index: number) => number,
  places: (used: readonly number[]) => (code: number) => number,
): Sorted {
  const keys = (): Numbers => {
    const codes = Uint32Array.from({ length: columns.size }, (_, index) => codeAt(index))
    const used = [...new Set(codes)].filter((code) => code > 0)
    const placeOf = places(used)
    const placed = new Map(used.map((code) => [code, placeOf(code)]))
    return codes.map((code) => placed.get(code) ?? NONE)
  }
  return { order: columns.orderBy(`by ${made}`, columns.changesOf(made), keys), hasNone: (index) => codeAt(index) === 0 }
}

/** Where each of some names stands in the alphabet; those that a search takes for the same stand at one place. */
function alphabetical(columns: Columns, used: readonly number[]): (code: number) => number {
  const folded = new Map(used.map((code) => [code, fold(columns.names.at(code))]))
  const places = placesOf(folded.values())
  return (code) => places.get(folded.get(code) ?? '') ?? NONE
}

function bySubject(register: Register): Sorted {
  const { texts, changes } = register.subjects()
  const keys = (): Numbers => {
    const folded = texts.map(fold)
    const places = placesOf(folded)
    places.delete('')
    return Uint32Array.from(folded, (text) => places.get(text) ?? NONE)
  }
  return { order: register.columns.orderBy('by subject', changes, keys), hasNone: (index) => fold(texts[index] ?? '') === '' }
}

function placesOf(texts: Iterable<string>): Map<string, number> {
  return new Map([...new Set(texts)].sort().map((text, place) => [text, place]))
}
