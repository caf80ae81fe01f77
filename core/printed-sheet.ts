/** What the register remembers of each status sheet that left it: enough to set it again, and to say whether one is genuine. */
import * as v from 'valibot'
import { Fingerprint } from './fingerprint'
import { Instant } from './moment'
import { Line, Ordinal, RequestId } from './request'
import { Edition, Orientation, PaperSize } from './words'

export const PrintedSheet = v.object({
  /** Counted from 1 through the whole register. */
  n: Ordinal,
  edition: Edition,
  /** Which requests it shows, as it was asked for; a view may be one that later versions no longer have. */
  filter: v.object({
    view: Line,
    counterpart: v.nullable(Line),
    search: Line,
    requests: v.nullable(v.array(RequestId)),
  }),
  /** The moment that it tells of, and when it was made, which is later for a sheet of the past. */
  asOf: Instant,
  made: Instant,
  /** The journal as it stands on the sheet: its latest hash, 64 hexadecimal digits or none before the first entry, and its entries. */
  fingerprint: Fingerprint,
  entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How many requests it shows. */
  shown: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `print` for the system's printer, otherwise the kind of file. */
  as: v.picklist(['print', 'pdf', 'html', 'csv', 'text']),
  paper: PaperSize,
  orientation: Orientation,
  /** Whom it was made for, in the person's words; may be empty. */
  forWhom: Line,
})
export type PrintedSheet = v.InferOutput<typeof PrintedSheet>

/** Whether two sheets are of the same edition and show the same requests, in whatever order these are named. */
export function showsAlike(a: Pick<PrintedSheet, 'edition' | 'filter'>, b: Pick<PrintedSheet, 'edition' | 'filter'>): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf({ edition, filter: { view, counterpart, search, requests } }: Pick<PrintedSheet, 'edition' | 'filter'>): string {
  return JSON.stringify([edition, view, counterpart, search.trim(), requests && [...new Set(requests)].sort()])
}

/** Whether between two sheets, the earlier one first, nothing was written down but that sheets were made: an entry each. */
export function isOfOneState(a: Pick<PrintedSheet, 'n' | 'entries'>, b: Pick<PrintedSheet, 'n' | 'entries'>): boolean {
  return b.entries - a.entries === b.n - a.n
}
