/** What can be set on paper, and how. One query names everything that a page needs to lay it out. */
import * as v from 'valibot'
import { Fingerprint } from '#core/fingerprint'
import { Instant } from '#core/moment'
import type { PrintedSheet } from '#core/printed-sheet'
import { Line, Ordinal, RequestId } from '#core/request'
import { Edition, Orientation, PaperSize } from '#core/words'
import { View } from './list'

/** Which requests a status sheet shows. */
export const SheetFilter = v.object({
  view: View,
  /** Only requests to this counterpart; null for all. */
  counterpart: v.nullable(Line),
  /** A line of search, with its conditions. */
  search: Line,
  /** Only these; null for all. */
  requests: v.nullable(v.array(RequestId)),
})
export type SheetFilter = v.InferOutput<typeof SheetFilter>

/**
 * A status sheet. `asOf` is a past moment, of which the register then knew no more than this; null is now. Several entries may be
 * written down in one moment, so `fingerprint` names the one that the journal ended with then: its hash; null is what `asOf` says.
 */
export const SheetQuery = v.object({
  kind: v.literal('sheet'),
  ...SheetFilter.entries,
  edition: Edition,
  asOf: v.nullable(Instant),
  fingerprint: v.nullable(Fingerprint),
  paper: PaperSize,
  orientation: Orientation,
})
export type SheetQuery = v.InferOutput<typeof SheetQuery>

/** Everything about one request. */
export const DossierQuery = v.object({ kind: v.literal('dossier'), request: RequestId, edition: Edition, paper: PaperSize })
export type DossierQuery = v.InferOutput<typeof DossierQuery>

/** The letter of an attempt by note. */
export const LetterQuery = v.object({ kind: v.literal('letter'), request: RequestId, n: Ordinal, paper: PaperSize })
export type LetterQuery = v.InferOutput<typeof LetterQuery>

/** The page that the messenger takes along with a note, to be signed or stamped by whoever receives it. */
export const SlipQuery = v.object({ kind: v.literal('slip'), request: RequestId, n: Ordinal, paper: PaperSize })
export type SlipQuery = v.InferOutput<typeof SlipQuery>

/** What was sent and what came of it, in a period: from the first instant up to but not including the last. */
export const RecordQuery = v.object({ kind: v.literal('record'), from: Instant, until: Instant, paper: PaperSize })
export type RecordQuery = v.InferOutput<typeof RecordQuery>

export const PaperQuery = v.variant('kind', [SheetQuery, DossierQuery, LetterQuery, SlipQuery, RecordQuery])
export type PaperQuery = v.InferOutput<typeof PaperQuery>

/** Files that paper is saved as. Only a status sheet can be a spreadsheet. */
export const PaperFormat = v.picklist(['pdf', 'html', 'csv', 'text'])
export type PaperFormat = v.InferOutput<typeof PaperFormat>

/** Every open request, for the office's own use, on A4 across. */
export const OPEN_REQUESTS: SheetQuery = {
  kind: 'sheet',
  view: 'all',
  counterpart: null,
  search: '',
  requests: null,
  edition: 'internal',
  asOf: null,
  fingerprint: null,
  paper: 'a4',
  orientation: 'landscape',
}

/** The query that sets a sheet again as it was. A view that this version does not know any more is all open requests. */
export function queryOfSheet({ filter, edition, asOf, fingerprint, paper, orientation }: PrintedSheet): SheetQuery {
  const view = v.is(View, filter.view) ? filter.view : 'all'
  return { kind: 'sheet', ...filter, view, edition, asOf, fingerprint, paper, orientation }
}

/** Reads a query as an address carries it: JSON, URI-encoded. Null when it is none. */
export function parsePaperQuery(text: string): PaperQuery | null {
  try {
    const parsed = v.safeParse(PaperQuery, JSON.parse(decodeURIComponent(text)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Where setting something on paper stands: its pages are being laid out, or stand and are being written. */
export type PaperStage = { readonly stage: 'laying-out' } | { readonly stage: 'writing'; readonly pages: number }
