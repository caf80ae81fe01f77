/** What the main process answers to questions about exhibits. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { readFileApart } from '../evidence/reading/read-file'
import { drawExhibit } from '../exhibits/draw'
import { openExhibit } from '../exhibits/open'
import { saveExhibit } from '../exhibits/save'
import { viewExhibit } from '../exhibits/view'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'viewExhibit' | 'saveExhibit' | 'openExhibit'>

export function exhibitAnswersOf(service: () => Promise<RegisterService>, window: () => BrowserWindow): Answers {
  return {
    viewExhibit: async (request, n) => viewExhibit(await service(), request, n, { draw: drawExhibit, read: readFileApart }),
    saveExhibit: async (request, n) => saveExhibit(await service(), request, n, window()),
    openExhibit: async (request, n) => openExhibit(await service(), request, n, window()),
  }
}
