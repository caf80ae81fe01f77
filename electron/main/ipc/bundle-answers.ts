/** What the main process answers to questions about bundles. */
import type { BrowserWindow } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { refused } from '#core/refusal'
import type { RegisterService } from '../register/service'

type Answers = Pick<RegisterBridge, 'saveBundle' | 'checkBundle'>

export function bundleAnswersOf(_service: () => Promise<RegisterService>, _window: () => BrowserWindow): Answers {
  return {
    saveBundle: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
    checkBundle: () => Promise.resolve(refused({ code: 'not-found', what: 'exhibit' })),
  }
}
