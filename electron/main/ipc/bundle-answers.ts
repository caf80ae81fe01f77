/** What the main process answers to questions about bundles. */
import { dialog, type BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { done, refused } from '#core/refusal'
import { checkBundle } from '../bundle/check'
import { BUNDLES, saveBundle } from '../bundle/save'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'saveBundle' | 'checkBundle'>

export function bundleAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  return {
    saveBundle: async (requests, paper) =>
      saveBundle(await service(), requests, paper, window(), (part) => {
        window().webContents.send('bundling', part)
      }),
    async checkBundle() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Check a bundle',
        buttonLabel: 'Check bundle',
        filters: [BUNDLES],
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (path === undefined) return done(null)
      try {
        const checked = await checkBundle(path)
        if (checked.outcome !== 'whole') return done(checked)
        const here = await (await service()).sheetByFingerprint(checked.fingerprint)
        return done({ ...checked, here: here.ok ? here.value.found === 'state' : null })
      } catch (error) {
        return refused({ code: 'file-not-read', why: reasonOf(error) })
      }
    },
  }
}
