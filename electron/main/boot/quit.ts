/** The end of the program. */
import { app, session as electronSession } from 'electron'
import type { Session } from '../session/session'

/**
 * Whatever ends the program (its window, its menu, the system, a signal) waits until all that was asked is on the disk.
 * @param code how the program then ends: 0, or 1 when the end cut something short
 */
export function closeAtQuit(session: Session, code: 0 | 1): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    // What the page keeps for itself, such as a form half filled in.
    electronSession.defaultSession.flushStorageData()
    session.close().then(
      () => {
        app.exit(code)
      },
      (error: unknown) => {
        console.error(error)
        app.exit(1)
      },
    )
  })
}
