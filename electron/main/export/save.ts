/** Tables for spreadsheets, where the person wants them. */
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Saved } from '#core/bridge/bridge'
import type { HistoryQuery } from '#core/bridge/history'
import { dateIn } from '#core/moment'
import { done, refused, type Reply } from '#core/refusal'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { historyCsv } from './history'
import { requestsCsv } from './requests'

/** Saves every request, as a file that can be imported. */
export function saveRequests(service: RegisterService, window: BrowserWindow): Promise<Reply<Saved>> {
  return saveTable(service, 'Requests', requestsCsv(service), window, ' (exhibits are files, and stay in the register)')
}

/** Saves the history that a query finds. */
export function saveHistory(service: RegisterService, query: HistoryQuery, window: BrowserWindow): Promise<Reply<Saved>> {
  return saveTable(service, 'History', historyCsv(service, query), window)
}

/** Saves the rows of a spreadsheet that were not imported. */
export function saveRefusedRows(service: RegisterService, csv: string, window: BrowserWindow): Promise<Reply<Saved>> {
  return saveTable(service, 'Refused rows', [csv], window)
}

/** Asks where, and writes the file whole or not at all. */
async function saveTable(service: RegisterService, name: string, text: AsyncIterable<string> | Iterable<string>, window: BrowserWindow, aside = ''): Promise<Reply<Saved>> {
  const day = dateIn(service.settings().home.zone, service.now())
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Save ${name.toLowerCase()}${aside}`,
    defaultPath: join(app.getPath('documents'), `${name} ${day}.csv`),
    filters: [{ name: 'Spreadsheet (CSV)', extensions: ['csv'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  try {
    await writeDurably(filePath, text)
    return done({ path: filePath })
  } catch (error) {
    return refused({ code: 'not-saved', why: reasonOf(error) })
  }
}
