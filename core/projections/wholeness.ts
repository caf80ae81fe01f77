/** Whether a request is whole, after entries of the journal were lost. */
import type { Row } from '#core/ledger'
import { lostIn, type Damage, type NotWhole, type Repair } from '#core/repair'
import { Ending } from '#core/words'

/** `lost`: entries of it are known to be lost. `doubtful`: entries were lost of which nobody can tell any more whether they were of it. */
export type Wholeness =
  | { readonly state: 'whole' }
  | { readonly state: 'lost'; readonly lost: NotWhole['lost'] }
  | { readonly state: 'doubtful' }

/** Judges a request by what the repairs say. One that began after the damage, or had ended before it, is beyond doubt. */
export function wholenessOf(row: Pick<Row, 'id' | 'state' | 'places'>, repairs: readonly Repair[]): Wholeness {
  const named = repairs.flatMap(({ requests }) => requests).filter(({ request }) => request === row.id)
  if (named.length > 0) return { state: 'lost', lost: sumOf(named) }
  const open = repairs.some(({ damages, known }) => damages.some((damage) => isDoubtful(damage, known) && wasOpenAt(row, damage)))
  return { state: open ? 'doubtful' : 'whole' }
}

function sumOf(named: readonly NotWhole[]): number | null {
  return named.reduce<number | null>((sum, { lost }) => (sum === null || lost === null ? null : sum + lost), 0)
}

function isDoubtful(damage: Damage, known: number): boolean {
  return lostIn([damage]) > 0 && damage.until > known
}

const ENDED: readonly Row['state'][] = Ending.options

function wasOpenAt({ state, places }: Pick<Row, 'state' | 'places'>, damage: Damage): boolean {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last || !isBefore(first, damage)) return false
  return !(ENDED.includes(state) && isBefore(last, damage))
}

function isBefore([file, offset]: Row['places'][number], damage: Damage): boolean {
  return file < damage.file || (file === damage.file && offset < damage.from)
}
