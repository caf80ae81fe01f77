/**
 * The page in which a file kept as evidence is drawn. It has no bridge and no network: it is given the bytes, and what it draws is
 * fetched from it as `drawn`.
 */
import { parseToDraw, type Drawn } from '#core/evidence/drawn'
import { drawPdf } from './pdf'
import { drawPicture } from './picture'

/** What is asked stands after the `#` of the address; the file stands beside the page. */
async function draw(): Promise<Drawn> {
  const { kind, most } = parseToDraw(window.location.hash.slice(1))
  const file = await (await fetch('/file')).blob()
  return kind === 'picture' ? drawPicture(file) : drawPdf(new Uint8Array(await file.arrayBuffer()), most)
}

// Nothing of this page is ever on a screen, so there are no frames to wait for.
window.requestAnimationFrame = (callback) => window.setTimeout(callback)

Object.assign(window, { drawn: draw() })
