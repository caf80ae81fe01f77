/** What the main process answers to questions about exhibits. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { refused } from '#core/refusal'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'viewExhibit' | 'saveExhibit' | 'openExhibit'>

export function exhibitAnswersOf(_service: () => Promise<RegisterService>, _window: () => BrowserWindow): Answers {
  return {
    viewExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
    saveExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
    openExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
  }
}
