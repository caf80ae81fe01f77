/** The desk's window. */
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { join } from 'node:path'
import { safePreferences } from '../guards/guards'
import { pageAddress } from '../protocol/pages'
import { coloursOf } from './colours'
import { lastPlacement, rememberPlacement } from './placement'

/**
 * The height of the system's buttons: the bar of 44 that the page draws in place of the system's, but for the hairline under it.
 */
const BUTTONS = 43

/** Opens the window and shows it once its first picture is ready, so that nothing flashes. */
export function openWindow(): BrowserWindow {
  const { bounds, maximized } = lastPlacement()
  const colours = coloursOf(nativeTheme.shouldUseDarkColors)
  const window = new BrowserWindow({
    ...bounds,
    title: 'Chancery',
    show: false,
    backgroundColor: colours.page,
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: colours.bar, symbolColor: colours.symbols, height: BUTTONS },
    webPreferences: safePreferences,
  })
  // The menu is there for its keys; only macOS shows it.
  window.setMenuBarVisibility(false)
  rememberPlacement(window)
  followTheme(window)
  offerAfterCrash(window)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  void window.loadURL(pageAddress('index.html'))
  return window
}

function followTheme(window: BrowserWindow): void {
  const paint = (): void => {
    const { page, bar, symbols } = coloursOf(nativeTheme.shouldUseDarkColors)
    window.setBackgroundColor(page)
    if (process.platform !== 'darwin') window.setTitleBarOverlay({ color: bar, symbolColor: symbols, height: BUTTONS })
  }
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}

/** A page that stopped takes nothing with it that was recorded: the person may have it back at once. */
function offerAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    const answer = dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window stopped working.',
      detail: `Everything that was recorded is safe on the disk. (${reason})`,
      buttons: ['Open it again', 'Quit'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    void answer.then(({ response }) => {
      if (response === 0) window.webContents.reload()
      else window.close()
    })
  })
}
