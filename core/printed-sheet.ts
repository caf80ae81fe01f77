/** What the register remembers of each status sheet that left it: enough to set it again, and to say whether one is genuine. */
import * as v from 'valibot'
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
  fingerprint: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/, 'is not a fingerprint')),
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
