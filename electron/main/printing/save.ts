/** What is set on paper as a file, where the person wants it. */
import { dialog, type BrowserWindow } from 'electron'
import type { Saved } from '#core/bridge/bridge'
import type { PaperFormat, PaperQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { paperFile } from './paper-file'
import { titleOf } from './title'

const KINDS: Readonly<Record<PaperFormat, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'Web page', extension: 'html' },
  csv: { name: 'Spreadsheet (CSV)', extension: 'csv' },
  text: { name: 'Plain text', extension: 'txt' },
}

/** Asks where, makes the file and writes it whole or not at all. */
export async function savePaper(service: RegisterService, query: PaperQuery, format: PaperFormat, window: BrowserWindow): Promise<Reply<Saved>> {
  const { name, extension } = KINDS[format]
  const title = await titleOf(service, query, extension)
  if (!title.ok) return title
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...title.value,
    filters: [{ name, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  try {
    await writeDurably(filePath, [await paperFile(service, query, format)])
    return done({ path: filePath })
  } catch (error) {
    return refused({ code: 'not-saved', why: reasonOf(error) })
  }
}
