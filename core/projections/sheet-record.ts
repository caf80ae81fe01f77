/** What the register writes down of a sheet that leaves it. */
import * as v from 'valibot'
import { PrintedSheet } from '#core/printed-sheet'
import type { SheetData } from './sheet'

/** Of a sheet as it was laid out: all that is written down, but for what becomes of it and whom it is for. Without a number nothing is. */
export const LaidSheet = v.omit(v.object({ ...PrintedSheet.entries, n: v.nullable(PrintedSheet.entries.n) }), ['as', 'forWhom'])
export type LaidSheet = v.InferOutput<typeof LaidSheet>

/** The same, from what the sheet says. */
export function laidSheet({ n, asOf, made, fingerprint, entries, shown, query }: SheetData): LaidSheet {
  const { view, counterpart, search, requests, edition, paper, orientation } = query
  return { n, edition, filter: { view, counterpart, search, requests }, asOf, made, fingerprint, entries, shown, paper, orientation }
}
