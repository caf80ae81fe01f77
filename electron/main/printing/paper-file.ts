/** What is set on paper, as the bytes of a file. */
import type { WebContents } from 'electron'
import type { PaperFormat, PaperQuery } from '#core/projections/paper'
import { sheetCsv } from '#core/projections/sheet-csv'
import { sheetText } from '#core/projections/sheet-text'
import { laidSheet, type LaidSheet } from '#core/projections/sheet-record'
import { refusalSentence } from '#core/refusal'
import type { RegisterService } from '../register/service'
import { onPaper } from './on-paper'
import { pageInOneFile } from './one-file'
import { withPaper, type Tell } from './paper'
import { sheetOn } from './record-sheet'

export interface PaperFile {
  readonly content: string | Uint8Array
  /** What is to be written down of it in the register; null for what is no status sheet. */
  readonly sheet: LaidSheet | null
}

/** Whether it is laid out as pages first, in a hidden window. */
export function needsPage(format: PaperFormat): boolean {
  return format === 'pdf' || format === 'html'
}

/** Makes the file's whole content; nothing is written. `tell` hears where its pages stand. Throws when the page cannot be laid out, or there is no such file of it. */
export async function paperFile(service: RegisterService, query: PaperQuery, format: PaperFormat, tell: Tell): Promise<PaperFile> {
  const laid = (content: (paper: WebContents) => Promise<string | Uint8Array>): Promise<PaperFile> =>
    withPaper(query, tell, async (paper) => ({ content: await content(paper), sheet: await sheetOn(paper) }))
  switch (format) {
    case 'csv':
    case 'text': {
      if (query.kind !== 'sheet') throw new Error('only a status sheet can be a spreadsheet or plain text')
      const reply = await service.sheet(query)
      if (!reply.ok) throw new Error(refusalSentence(reply.refusal))
      return { content: format === 'csv' ? sheetCsv(reply.value) : sheetText(reply.value), sheet: laidSheet(reply.value) }
    }
    case 'html':
      return laid(pageInOneFile)
    case 'pdf':
      return laid((paper) =>
        paper.printToPDF({
          ...onPaper(query),
          // The pages are laid out to fill their paper, margins and all.
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      )
  }
}
