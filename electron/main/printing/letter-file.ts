/** A letter as a PDF, where the person wants it. */
import { dialog, type BrowserWindow } from 'electron'
import type { Saved } from '#core/bridge/bridge'
import { attemptName } from '#core/ledger'
import type { LetterQuery, PaperSize } from '#core/projections/letter'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { proposedPath } from '../files/proposed'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { withPaper } from './paper'

/** What Electron calls the paper. */
export const LETTER_PAPER: Readonly<Record<PaperSize, 'A4' | 'Letter'>> = { a4: 'A4', letter: 'Letter' }

/** Asks where, makes the file and writes it whole or not at all. */
export async function saveLetter(service: RegisterService, query: LetterQuery, window: BrowserWindow): Promise<Reply<Saved>> {
  const opened = await service.open(query.request)
  if (!opened.ok) return opened
  const { request } = opened.value
  const attempt = request.attempts.find(({ n }) => n === query.n)
  if (!attempt) return refused({ code: 'not-found', what: 'attempt' })
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save letter',
    defaultPath: proposedPath(request.number, ['note', attemptName(attempt)], 'pdf'),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  try {
    await writeDurably(filePath, [await letterPdf(query)])
    return done({ path: filePath })
  } catch (error) {
    return refused({ code: 'not-saved', why: reasonOf(error) })
  }
}

function letterPdf(query: LetterQuery): Promise<Uint8Array> {
  return withPaper(query, (paper) =>
    paper.printToPDF({
      // The pages are laid out to fill this paper, margins and all.
      pageSize: LETTER_PAPER[query.paper],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      generateTaggedPDF: true,
    }),
  )
}
