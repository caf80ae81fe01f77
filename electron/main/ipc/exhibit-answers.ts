/** What the main process answers to questions about exhibits. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { refused } from '#core/refusal'
import { readFileApart } from '../evidence/reading/read-file'
import { drawExhibit } from '../exhibits/draw'
import { viewExhibit } from '../exhibits/view'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'viewExhibit' | 'saveExhibit' | 'openExhibit'>

export function exhibitAnswersOf(service: () => Promise<RegisterService>, _window: () => BrowserWindow): Answers {
  return {
    viewExhibit: async (request, n) => viewExhibit(await service(), request, n, { draw: drawExhibit, read: readFileApart }),
    saveExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
    openExhibit: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
  }
}
