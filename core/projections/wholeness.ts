/** Whether a request is whole, after entries of the journal were lost. */
import type { Row } from '#core/ledger'
import { lostIn, type Damage, type NotWhole, type Repair } from '#core/repair'

/** `lost`: entries of it are known to be lost. `doubtful`: entries were lost of which nobody can tell any more whether they were of it. */
export type Wholeness =
  | { readonly state: 'whole' }
  | { readonly state: 'lost'; readonly lost: NotWhole['lost'] }
  | { readonly state: 'doubtful' }

/**
 * Judges a request by what the repairs say. One that began after the damage is beyond doubt; of one that had ended before
 * something may have been said all the same: that it was opened again, or a remark.
 */
export function wholenessOf(row: Pick<Row, 'id' | 'places'>, repairs: readonly Repair[]): Wholeness {
  const named = repairs.flatMap(({ requests }) => requests).filter(({ request }) => request === row.id)
  if (named.length > 0) return { state: 'lost', lost: sumOf(named) }
  const begun = repairs.some(({ damages, known }) => damages.some((damage) => isDoubtful(damage, known) && wasBegunAt(row.places, damage)))
  return { state: begun ? 'doubtful' : 'whole' }
}

function sumOf(named: readonly NotWhole[]): number | null {
  return named.reduce<number | null>((sum, { lost }) => (sum === null || lost === null ? null : sum + lost), 0)
}

function isDoubtful(damage: Damage, known: number): boolean {
  return lostIn([damage]) > 0 && damage.until > known
}

function wasBegunAt(places: Row['places'], damage: Damage): boolean {
  const [first] = places
  return first !== undefined && isBefore(first, damage)
}

function isBefore([file, offset]: Row['places'][number], damage: Damage): boolean {
  return file < damage.file || (file === damage.file && offset < damage.from)
}
