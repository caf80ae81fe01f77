/** A status sheet as a file, where the person wants it. */
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Saved, SheetFormat } from '#core/bridge/bridge'
import { dateIn } from '#core/moment'
import type { SheetQuery } from '#core/projections/sheet'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { sheetFile } from './sheet-file'

const KINDS: Readonly<Record<SheetFormat, string>> = { pdf: 'PDF', html: 'Web page', csv: 'Spreadsheet (CSV)' }

/** Asks where, makes the file and writes it whole or not at all. */
export async function saveSheet(service: RegisterService, query: SheetQuery, format: SheetFormat, window: BrowserWindow): Promise<Reply<Saved>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save status sheet',
    defaultPath: join(app.getPath('documents'), proposedName(service, format)),
    filters: [{ name: KINDS[format], extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  try {
    await writeDurably(filePath, [await sheetFile(service, query, format)])
    return done({ path: filePath })
  } catch (error) {
    return refused({ code: 'not-saved', why: reasonOf(error) })
  }
}

/** `Status of outgoing requests 2018-03-09.pdf`, by the office's own calendar. */
function proposedName(service: RegisterService, format: SheetFormat): string {
  return `Status of outgoing requests ${dateIn(service.settings().home.zone, service.now())}.${format}`
}
