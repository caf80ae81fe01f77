/** The program with its window. */
import { app, type BrowserWindow } from 'electron'
import { answersOf } from '../ipc/answers'
import { makeMenu } from '../menu'
import { everyMinute } from '../notices/minutes'
import { Notices } from '../notices/notices'
import { desktopVoice } from '../notices/voice'
import type { Place } from '../session/place'
import { beginSession, type Tell } from '../session/session'
import { openWindow } from '../window/window'
import { chosenFolders } from './chosen-folders'
import { preparePages } from './pages'
import { closeAtQuit } from './quit'

/** Opens the register and the window side by side; the program ends when the window is closed and the register with it. */
export async function openDesk(place: Place): Promise<void> {
  let window: BrowserWindow | null = null
  const tell: Tell = (event, value) => {
    window?.webContents.send(event, value)
    if (event === 'opened') notices.forget()
    if (event === 'opened' || event === 'changed') void notices.look()
  }
  const voice = desktopVoice(() => window, (request) => {
    tell('followed', request)
  })
  const notices = new Notices(() => session.service(), voice)
  const session = beginSession(place, tell, chosenFolders())
  closeAtQuit(session, 0)
  await app.whenReady()
  preparePages(
    answersOf(session, () => {
      if (!window) throw new Error('The window is closed.')
      return window
    }, notices),
  )
  makeMenu((act) => {
    tell('menu', act)
  })
  window = openWindow()
  const stop = everyMinute(() => void notices.look())
  window.once('closed', () => {
    stop()
    window = null
    app.quit()
  })
}
