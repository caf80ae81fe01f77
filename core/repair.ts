/**
 * Damage, and how a register goes on after it. Bytes that no longer prove themselves stay where they are; an entry `repaired` names
 * them, and from then on the journal is read past exactly these bytes and no others.
 */
import * as v from 'valibot'
import { RequestId, RequestNumber } from './request'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'))

/** Bytes of a journal file that are not taken as entries, or a place where entries are missing; `bytes` is 0 for the latter. */
export const Damage = v.object({
  /** The file's name in the journal's folder. */
  file: v.string(),
  /** The first line, counted from 1, and how many lines there are. */
  line: Count,
  lines: Count,
  /** The first byte, and how many, line feeds included. */
  from: Count,
  bytes: Count,
  sha256: Hash,
  /** What is wrong, in words. */
  what: v.string(),
  /** The number of the last entry before, and of the last one that is missing; the same when none is. */
  since: Count,
  until: Count,
  /** The hash that the next entry names as that of the line before it. */
  hash: Hash,
})
export type Damage = v.InferOutput<typeof Damage>

/** A request of which entries are lost. `lost` is null where nothing is left that knew how many there were. */
export const NotWhole = v.object({
  request: RequestId,
  number: v.nullable(RequestNumber),
  lost: v.nullable(Count),
  left: Count,
})
export type NotWhole = v.InferOutput<typeof NotWhole>

/** A file that could not stay in its place, and the name under which it is kept. */
export const SetAside = v.object({ file: v.string(), as: v.string(), bytes: Count, sha256: Hash, what: v.string() })
export type SetAside = v.InferOutput<typeof SetAside>

export const Repair = v.object({
  damages: v.array(Damage),
  /** Requests known to have lost entries. */
  requests: v.array(NotWhole),
  /** Numbers that lost requests bore, as far as anything tells: they stay taken. */
  numbers: v.array(RequestNumber),
  /** Of entries up to this number it is known which requests they were of; 0 when the ledger was lost too. */
  known: Count,
})
export type Repair = v.InferOutput<typeof Repair>

/** The repair by itself, of an entry that tells of it. */
export function repairIn({ damages, requests, numbers, known }: Repair): Repair {
  return { damages, requests, numbers, known }
}

/** How many entries are missing. */
export function lostIn(damages: readonly Damage[]): number {
  return damages.reduce((sum, { since, until }) => sum + until - since, 0)
}

/** Whether two say the same of the same bytes, whatever their words. */
export function isSameDamage(one: Damage, other: Damage): boolean {
  return (['file', 'from', 'bytes', 'sha256', 'since', 'until', 'hash'] as const).every((field) => one[field] === other[field])
}
