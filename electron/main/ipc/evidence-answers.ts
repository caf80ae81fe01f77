/** What the main process answers to questions about files that are dropped. */
import { dialog, type BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { done } from '#core/refusal'
import { Heaps } from '../evidence/heaps'
import { readFileApart } from '../evidence/reading/read-file'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'chooseFiles' | 'holdFiles' | 'agree' | 'leaveFiles'>

export function evidenceAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  const heaps = new Heaps(readFileApart, (part) => {
    window().webContents.send('reading', part)
  })
  return {
    async chooseFiles(on) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Read evidence files',
        buttonLabel: 'Read files',
        properties: ['openFile', 'multiSelections'],
      })
      if (filePaths.length === 0) return done(null)
      return heaps.hold(await service(), filePaths.map((path) => ({ path })), on)
    },
    holdFiles: async (files, on) => heaps.hold(await service(), files, on),
    agree: async (heap, agreed) => heaps.agree(await service(), heap, agreed),
    leaveFiles: (heap) => heaps.leave(heap),
  }
}
