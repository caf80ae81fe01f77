/** A picture file, drawn upright and small enough to be shown. */
import type { Drawn } from '#core/evidence/drawn'
import { penOf, pictureOf, scaleToFit, sheetOf } from './sheet'

/** The most px that a picture may have: 480 MB once it is unpacked. The largest that telephones take as a rule have 108 million. */
const MOST_PIXELS = 120_000_000

/** The first picture of a file that has several. Throws when it is none, or has more px than that. */
export async function drawPicture(file: Blob): Promise<Drawn> {
  const { width, height } = await measured(file)
  if (width * height > MOST_PIXELS) throw new Error('the picture has too many pixels')
  const scale = scaleToFit(width, height, 1)
  const sheet = sheetOf(width * scale, height * scale)
  const small = await createImageBitmap(file, { resizeWidth: sheet.width, resizeHeight: sheet.height, resizeQuality: 'high' })
  penOf(sheet).drawImage(small, 0, 0)
  small.close()
  return { pictures: [await pictureOf(sheet)], pages: 1 }
}

/** Its size as the file says it: for this the picture is not unpacked. The blob has no type, so it is never taken for a drawing (SVG). */
async function measured(file: Blob): Promise<{ readonly width: number; readonly height: number }> {
  const address = URL.createObjectURL(file)
  const image = new Image()
  await new Promise((done, fail) => {
    image.addEventListener('load', done)
    image.addEventListener('error', () => { fail(new Error('it is no picture')) })
    image.src = address
  })
  URL.revokeObjectURL(address)
  return { width: image.naturalWidth, height: image.naturalHeight }
}
