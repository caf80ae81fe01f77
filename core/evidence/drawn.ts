/**
 * What is asked of the page in which a file is drawn, and what it hands over: that is checked by this schema on arrival, for the file may
 * have got the better of the page.
 */
import * as v from 'valibot'

export const ToDraw = v.object({ kind: v.picklist(['picture', 'pdf']), /** Pages. */ most: v.number() })
export type ToDraw = v.InferOutput<typeof ToDraw>

/** Reads it as an address carries it: JSON, URI-encoded. Throws when it is none. */
export function parseToDraw(text: string): ToDraw {
  return v.parse(ToDraw, JSON.parse(decodeURIComponent(text)))
}

/** The longest side of a picture that is drawn, in px: an A4 page then has 170 dots an inch, at which small print is read. */
export const LONGEST_SIDE = 2_000

const Side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_SIDE))

/** PNG or JPEG; its sides are in px. */
export const DrawnPicture = v.object({
  type: v.picklist(['png', 'jpeg']),
  bytes: v.pipe(v.instance(Uint8Array), v.maxLength(LONGEST_SIDE ** 2 * 4)),
  width: Side,
  height: Side,
})
export type DrawnPicture = v.InferOutput<typeof DrawnPicture>

export const Drawn = v.object({
  pictures: v.array(DrawnPicture),
  /** Of the file, all; there may be more than were drawn. */
  pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Drawn = v.InferOutput<typeof Drawn>
