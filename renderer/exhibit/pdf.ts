/**
 * The pages of a PDF, drawn by pdf.js. Nothing in the file is carried out: scripts need a part of pdf.js that is not in this program,
 * forms (XFA) and evaluation are off, and links, attachments and launch actions are never asked about.
 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import type { Drawn, DrawnPicture } from '#core/evidence/drawn'
import { CharacterMaps, Decoders, Fonts } from './bundled'
import { pictureOf, scaleToFit, sheetOf } from './sheet'

/** No page is begun later than this, in ms: what was drawn until then is handed over. */
const ENOUGH = 10_000

/** The most px of a picture in the file: a larger one is left out of its page. */
const MOST_PIXELS = 100_000_000

/** The most by which a page is enlarged: one of the size of a visiting card is still sharp, and a stamp's is no poster. */
const MOST_SCALE = 4

/** The first `most` pages. Throws when it is none, is damaged, or wants a password. */
export async function drawPdf(data: Uint8Array, most: number): Promise<Drawn> {
  GlobalWorkerOptions.workerPort = new PdfWorker()
  const pdf = await getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    // The page fetches what the worker asks for, by names that it knows.
    useWorkerFetch: false,
    CMapReaderFactory: CharacterMaps,
    StandardFontDataFactory: Fonts,
    WasmFactory: Decoders,
    verbosity: 0,
  }).promise
  const pictures: DrawnPicture[] = []
  for (let number = 1; number <= Math.min(most, pdf.numPages) && performance.now() < ENOUGH; number++) {
    pictures.push(await drawnPage(pdf, number))
  }
  return { pictures, pages: pdf.numPages }
}

async function drawnPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPicture> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: scaleToFit(width, height, MOST_SCALE) })
  const canvas = sheetOf(viewport.width, viewport.height)
  await page.render({ canvas, viewport }).promise
  page.cleanup()
  return pictureOf(canvas)
}
