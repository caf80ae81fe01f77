/** What the main process answers to questions about a spreadsheet that is being imported. */
import { dialog, type BrowserWindow } from 'electron'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RegisterBridge } from '#core/bridge/bridge'
import { done, refused } from '#core/refusal'
import { saveRefusedRows } from '../export/save'
import { reasonOf } from '../files/reason'
import { Spreadsheets } from '../import/chosen'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'chooseSpreadsheet' | 'understandSpreadsheet' | 'importSpreadsheet' | 'saveRefusedRows' | 'leaveSpreadsheet'>

export function importAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  const spreadsheets = new Spreadsheets((part) => {
    window().webContents.send('understanding', part)
  })
  return {
    async chooseSpreadsheet() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Import a spreadsheet',
        buttonLabel: 'Read spreadsheet',
        filters: [
          { name: 'Spreadsheet (CSV)', extensions: ['csv', 'tsv', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (path === undefined) return done(null)
      try {
        return done(spreadsheets.hold(basename(path), await readFile(path)))
      } catch (error) {
        return refused({ code: 'file-not-read', why: reasonOf(error) })
      }
    },
    understandSpreadsheet: async (id, reading) => spreadsheets.understand(await service(), id, reading),
    importSpreadsheet: async (id, mayLeaveOut) => spreadsheets.write(await service(), id, mayLeaveOut),
    async saveRefusedRows(id) {
      const csv = spreadsheets.refusedRows(id)
      return csv === null ? refused({ code: 'no-spreadsheet' }) : saveRefusedRows(await service(), csv, window())
    },
    leaveSpreadsheet: (id) => {
      spreadsheets.leave(id)
      return Promise.resolve()
    },
  }
}
