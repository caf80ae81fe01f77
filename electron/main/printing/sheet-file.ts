/** A status sheet as the bytes of a file. */
import type { SheetFormat } from '#core/bridge/bridge'
import type { SheetQuery } from '#core/projections/sheet'
import { sheetCsv } from '#core/projections/sheet-csv'
import type { RegisterService } from '../register/service'
import { pageInOneFile } from './one-file'
import { withPaper } from './paper'

/** Makes the file's whole content; nothing is written. Throws when the page cannot be laid out. */
export function sheetFile(service: RegisterService, query: SheetQuery, format: SheetFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return Promise.resolve(sheetCsv(service.sheet(query)))
    case 'html':
      return withPaper(query, pageInOneFile)
    case 'pdf':
      return withPaper(query, (paper) =>
        paper.printToPDF({
          // The page is laid out in A4 pages of its own making, margins and all.
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      )
  }
}
