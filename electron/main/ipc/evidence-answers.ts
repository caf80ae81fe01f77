/** What the main process answers to questions about files that are dropped. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { done, refused } from '#core/refusal'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'chooseFiles' | 'holdFiles' | 'agree' | 'leaveFiles'>

export function evidenceAnswersOf(_service: () => Promise<RegisterService>, _window: () => BrowserWindow): Answers {
  return {
    chooseFiles: () => Promise.resolve(done(null)),
    holdFiles: () => Promise.resolve(refused({ code: 'no-files' })),
    agree: () => Promise.resolve(refused({ code: 'no-files' })),
    leaveFiles: () => Promise.resolve(),
  }
}
