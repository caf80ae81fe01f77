/** What is set on paper as a file, where the person wants it. */
import { dialog, type BrowserWindow } from 'electron'
import type { Saved } from '#core/bridge/bridge'
import type { PaperFormat, PaperQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { paperFile } from './paper-file'
import { inTurn, recordSheet } from './record-sheet'
import { titleOf } from './title'

const KINDS: Readonly<Record<PaperFormat, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'Web page', extension: 'html' },
  csv: { name: 'Spreadsheet (CSV)', extension: 'csv' },
  text: { name: 'Plain text', extension: 'txt' },
}

/** Asks where, makes the file and writes it whole or not at all. `forWhom` is written down with a status sheet. */
export async function savePaper(service: RegisterService, query: PaperQuery, format: PaperFormat, forWhom: string, window: BrowserWindow): Promise<Reply<Saved>> {
  const { name, extension } = KINDS[format]
  const title = await titleOf(service, query, extension)
  if (!title.ok) return title
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...title.value,
    filters: [{ name, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  return writePaper(service, query, format, forWhom, filePath)
}

/**
 * Makes the file, writes a status sheet down in the register, and only then writes the file, whole or not at all: a sheet that is
 * recorded and was lost does less harm than one in circulation of which nobody knows.
 */
export function writePaper(service: RegisterService, query: PaperQuery, format: PaperFormat, forWhom: string, path: string): Promise<Reply<{ readonly path: string }>> {
  return inTurn(async () => {
    try {
      const { content, sheet } = await paperFile(service, query, format)
      const refusal = sheet && (await recordSheet(service, sheet, { as: format, forWhom }))
      if (refusal) return refused(refusal)
      await writeDurably(path, [content])
      return done({ path })
    } catch (error) {
      return refused({ code: 'not-saved', why: reasonOf(error) })
    }
  })
}
