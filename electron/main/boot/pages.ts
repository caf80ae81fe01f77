/** What every page of ours needs before it can be shown: its protocol, its guards and the door to the register. */
import { session } from 'electron'
import type { RegisterBridge } from '#core/bridge/bridge'
import { guardSession } from '../guards/guards'
import { listen } from '../ipc/listen'
import { serveProtocol } from '../protocol/protocol'

/** Must be called once Electron is ready, before the first page. */
export function preparePages(answers: RegisterBridge): void {
  guardSession(session.defaultSession)
  serveProtocol(session.defaultSession)
  listen(answers)
}
