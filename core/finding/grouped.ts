/** Requests in groups, by what they have in common. */
import { dateIn, type Zone } from '#core/moment'
import { fold } from '#core/projections/fold'
import { STANDING } from '#core/projections/kinds'
import { STANDINGS } from '#core/projections/standing'
import { NEVER } from '#core/register/columns'
import type { Register } from '#core/register/register'
import { Channel, Grade, Level } from '#core/words'
import type { GroupBy } from './order'
import { placeOfChannels } from './sorted'

export interface Group {
  readonly by: GroupBy
  /** What its requests have in common: a word, several channels with a space between, a name, a month as `2018-03`; empty for none. */
  readonly key: string
  readonly indices: Uint32Array
}

/** Codes of what requests have in common, 0 for none. */
interface Grouping {
  readonly codeAt: (index: number) => number
  readonly keyOf: (code: number) => string
  readonly inOrder: (a: number, b: number) => number
}

/**
 * Requests by what they have in common, each group in the order in which they came: words in the order of their vocabulary, the
 * strongest first, months the newest first, names by the alphabet; what has nothing in common comes last. No group is empty.
 */
export function groupedBy(register: Register, by: GroupBy, kinds: Uint16Array, indices: Uint32Array): readonly Group[] {
  const { codeAt, keyOf, inOrder } = groupingOf(register, by, kinds)
  const groups = new Map<number, number[]>()
  for (const index of indices) {
    const code = codeAt(index)
    const others = groups.get(code)
    if (others) others.push(index)
    else groups.set(code, [index])
  }
  const codes = [...groups.keys()].sort((a, b) => Number(a === 0) - Number(b === 0) || inOrder(a, b))
  return codes.map((code) => ({ by, key: code === 0 ? '' : keyOf(code), indices: Uint32Array.from(groups.get(code) ?? []) }))
}

function groupingOf(register: Register, by: GroupBy, kinds: Uint16Array): Grouping {
  const { columns, office } = register
  switch (by) {
    case 'standing':
      return words(STANDINGS, (index) => STANDING[kinds[index] ?? 0] ?? 0)
    case 'grade': {
      const grades = columns.of(by)
      return words(Grade.options, (index) => grades[index] ?? 0)
    }
    case 'acknowledgement': {
      const levels = columns.of('level')
      return { ...words(Level.options, (index) => levels[index] ?? 0), inOrder: (a, b) => b - a }
    }
    case 'channels': {
      const sets = columns.of(by)
      return {
        codeAt: (index) => sets[index] ?? 0,
        keyOf: (set) => Channel.options.filter((_, at) => (set & (1 << at)) !== 0).join(' '),
        inOrder: (a, b) => placeOfChannels(a) - placeOfChannels(b),
      }
    }
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase':
      return months(columns.of(by), office.settings.home.zone)
    case 'counterpart':
    case 'addressee':
    case 'keeper': {
      const codes = columns.of(by)
      return names(register, (index) => codes[index] ?? 0)
    }
    case 'tags':
      return names(register, (index) => columns.tagsAt(index)[0] ?? 0)
  }
}

function words(vocabulary: readonly string[], codeAt: (index: number) => number): Grouping {
  return { codeAt, keyOf: (code) => vocabulary[code - 1] ?? '', inOrder: (a, b) => a - b }
}

/** Names that differ in case or accents alone stand side by side. */
function names({ columns }: Register, codeAt: (index: number) => number): Grouping {
  const nameOf = (code: number): string => columns.names.at(code)
  const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
  return { codeAt, keyOf: nameOf, inOrder: (a, b) => compare(fold(nameOf(a)), fold(nameOf(b))) || compare(nameOf(a), nameOf(b)) }
}

/** Months by their number since the year 0, counted from 1. */
function months(dates: ArrayLike<number>, zone: Zone): Grouping {
  return {
    codeAt: (index) => {
      const at = dates[index] ?? NEVER
      return at === NEVER ? 0 : monthOf(at, zone)
    },
    keyOf: (code) => `${String(Math.floor((code - 1) / 12)).padStart(4, '0')}-${String(((code - 1) % 12) + 1).padStart(2, '0')}`,
    inOrder: (a, b) => b - a,
  }
}

function monthOf(at: number, zone: Zone): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  // Only about the turn of a month may it be another one somewhere.
  if (day > 1 && day < 28) return date.getUTCFullYear() * 12 + date.getUTCMonth() + 1
  const there = dateIn(zone, at)
  return Number(there.slice(0, 4)) * 12 + Number(there.slice(5, 7))
}
