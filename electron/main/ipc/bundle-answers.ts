/** What the main process answers to questions about bundles. */
import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { SUMS } from '#core/bundle/names'
import { done, refused } from '#core/refusal'
import { checkBundle } from '../bundle/check'
import { byPercent } from '../bundle/course'
import { BUNDLES, saveBundle } from '../bundle/save'
import { reasonOf } from '../files/reason'
import { stoppable } from '../printing/paper'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'saveBundle' | 'checkBundle'>

/** A folder and a file cannot be asked for at once; an unpacked bundle is known by its list of hashes. */
const UNPACKED = { name: `Unpacked bundle (${SUMS})`, extensions: ['*'] }

export function bundleAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  const telling = (): ((part: number) => void) =>
    byPercent((part) => {
      window().webContents.send('bundling', part)
    })
  return {
    saveBundle: async (requests, paper) => saveBundle(await service(), requests, paper, window(), telling()),
    async checkBundle() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Check a bundle',
        buttonLabel: 'Check bundle',
        filters: [BUNDLES, UNPACKED],
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (path === undefined) return done(null)
      const name = basename(path)
      return stoppable(async (signal) => {
        try {
          const checked = await checkBundle(path, { tell: telling(), signal })
          if (checked.outcome !== 'whole') return done({ name, checked })
          const here = await (await service()).sheetByFingerprint(checked.fingerprint)
          return done({ name, checked: { ...checked, here: here.ok ? here.value.found === 'state' : null } })
        } catch (error) {
          return signal.aborted ? done(null) : refused({ code: 'file-not-read', why: reasonOf(error) })
        }
      })
    },
  }
}
