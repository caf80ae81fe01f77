/** What the main process answers to questions about exhibits. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { refused } from '#core/refusal'
import { openExhibit } from '../exhibits/open'
import { saveExhibit } from '../exhibits/save'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'viewExhibit' | 'saveExhibit' | 'openExhibit'>

export function exhibitAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  return {
    viewExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
    saveExhibit: async (request, n) => saveExhibit(await service(), request, n, window()),
    openExhibit: async (request, n) => openExhibit(await service(), request, n, window()),
  }
}
