/** What is set on paper, as the bytes of a file. */
import { sheetCsv } from '#core/projections/sheet-csv'
import type { PaperFormat, PaperQuery } from '#core/projections/paper'
import type { RegisterService } from '../register/service'
import { onPaper } from './on-paper'
import { pageInOneFile } from './one-file'
import { withPaper } from './paper'

/** Makes the file's whole content; nothing is written. Throws when the page cannot be laid out, or there is no such file of it. */
export async function paperFile(service: RegisterService, query: PaperQuery, format: PaperFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      if (query.kind === 'sheet') return sheetCsv(service.sheet(query))
      throw new Error('only a status sheet can be a spreadsheet')
    case 'text':
      throw new Error('there is no plain text of it')
    case 'html':
      return withPaper(query, pageInOneFile)
    case 'pdf':
      return withPaper(query, (paper) =>
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
