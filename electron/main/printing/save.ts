/** What is set on paper as a file, where the person wants it. */
import { dialog, type BrowserWindow } from 'electron'
import type { Saved } from '#core/bridge/bridge'
import type { PaperFormat, PaperQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { Stopped, type Tell } from './paper'
import { paperFile } from './paper-file'
import { inTurn, recordSheet } from './record-sheet'
import { titleOf } from './title'

const KINDS: Readonly<Record<PaperFormat, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'Web page', extension: 'html' },
  csv: { name: 'Spreadsheet (CSV)', extension: 'csv' },
  text: { name: 'Plain text', extension: 'txt' },
}

/** As what something is written. `forWhom` is written down with a status sheet; `tell` hears where its pages stand. */
export interface Written {
  readonly format: PaperFormat
  readonly forWhom: string
  readonly tell: Tell
}

/** Asks where, makes the file and writes it whole or not at all. */
export async function savePaper(service: RegisterService, query: PaperQuery, as: Written, window: BrowserWindow): Promise<Reply<Saved>> {
  const { format } = as
  const { name, extension } = KINDS[format]
  const title = await titleOf(service, query, extension)
  if (!title.ok) return title
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...title.value,
    filters: [{ name, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  return writePaper(service, query, as, filePath)
}

/**
 * Makes the file, writes a status sheet down in the register, and only then writes the file, whole or not at all: a sheet that is
 * recorded and was lost does less harm than one in circulation of which nobody knows.
 */
export function writePaper(service: RegisterService, query: PaperQuery, { format, forWhom, tell }: Written, path: string): Promise<Reply<{ readonly path: string }>> {
  return inTurn(async () => {
    try {
      const { content, sheet } = await paperFile(service, query, format, tell)
      const refusal = sheet && (await recordSheet(service, sheet, { as: format, forWhom }))
      if (refusal) return refused(refusal)
      await writeDurably(path, [content])
      return done({ path })
    } catch (error) {
      if (error instanceof Stopped) return refused({ code: 'stopped' })
      return refused({ code: 'not-saved', why: reasonOf(error) })
    }
  })
}
