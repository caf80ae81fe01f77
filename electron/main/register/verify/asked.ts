/** What crosses between the program and the thread that verifies: one question, word of how far it is, one finding. */
import * as v from 'valibot'
import { Sha256 } from '#core/exhibit'
import { JournalMark } from '#core/ledger'

export const Asked = v.object({
  /** The register's folder. */
  folder: v.string(),
  /** How far the journal reaches for the program that asks: it must be there, and end with these hashes. */
  marks: v.array(JournalMark),
})
export type Asked = v.InferOutput<typeof Asked>

/** An exhibit whose file is not as it was kept, once for each request that it was kept for. */
export const LostExhibit = v.object({
  request: v.string(),
  name: v.string(),
  sha256: Sha256,
  bytes: v.number(),
  why: v.variant('is', [
    v.object({ is: v.picklist(['gone', 'changed']) }),
    /** By the disk: nothing is known of its bytes. */
    v.object({ is: v.literal('unread'), because: v.string() }),
  ]),
})
export type LostExhibit = v.InferOutput<typeof LostExhibit>

export const Finding = v.object({
  /** What is wrong with the journal. */
  problems: v.array(v.object({ file: v.string(), line: v.nullable(v.number()), what: v.string() })),
  ledger: v.object({
    /** Why it is not as it was written; null when it is. */
    damage: v.nullable(v.string()),
    /** What it tells otherwise than the journal; of many requests a few by name and the rest by number. */
    differences: v.array(v.string()),
  }),
  exhibits: v.array(LostExhibit),
  /** How far the journal was read and is as written. */
  marks: v.array(JournalMark),
})
export type Finding = v.InferOutput<typeof Finding>

export const Told = v.variant('kind', [
  /** From 0 to 1, by the bytes of the journal and of the exhibits. */
  v.object({ kind: v.literal('part'), part: v.number() }),
  v.object({ kind: v.literal('finding'), finding: Finding }),
])
export type Told = v.InferOutput<typeof Told>
