/** A white sheet to draw on, and the picture of it. */
import { LONGEST_SIDE, type DrawnPicture } from '#core/evidence/drawn'

/** A PNG above it, in bytes, is of a photograph or a scan, which a JPEG holds in a tenth. */
const LARGEST_PNG = 1_000_000

/** By how much something of this size is to be scaled to fit; by no more than `most`. */
export function scaleToFit(width: number, height: number, most: number): number {
  return Math.min(most, LONGEST_SIDE / Math.max(width, height))
}

/** Sides of less than a px are one. */
export function sheetOf(width: number, height: number): HTMLCanvasElement {
  const sheet = document.createElement('canvas')
  const side = (length: number): number => Math.min(LONGEST_SIDE, Math.max(1, Math.round(length)))
  sheet.width = side(width)
  sheet.height = side(height)
  return sheet
}

/** To draw on; kept in this process's memory, where its limit holds, and not in the graphics card's. */
export function penOf(sheet: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = sheet.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null) throw new Error('there is nothing to draw with')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  return pen
}

/** What was drawn; the sheet is blank and of no size afterwards. */
export async function pictureOf(sheet: HTMLCanvasElement): Promise<DrawnPicture> {
  const { width, height } = sheet
  const png = await encoded(sheet, 'png')
  const picture = png.bytes.length <= LARGEST_PNG ? png : await encoded(sheet, 'jpeg')
  sheet.width = sheet.height = 0
  return { ...picture, width, height }
}

async function encoded(sheet: HTMLCanvasElement, type: DrawnPicture['type']): Promise<Pick<DrawnPicture, 'type' | 'bytes'>> {
  const blob = await new Promise<Blob | null>((done) => {
    sheet.toBlob(done, `image/${type}`, 0.85)
  })
  if (blob === null) throw new Error('the picture is too large')
  return { type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}
