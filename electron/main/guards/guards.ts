/**
 * What no page of this program may do, whoever wrote the page: go elsewhere, open windows, embed pages, download, ask for
 * permissions or reach the network. Each holds for every webContents there will ever be.
 */
import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { join } from 'node:path'
import { developmentServer, ourOrigin } from '../protocol/pages'
import { isAt } from '../protocol/origin'
import { mayLoad } from './may-load'

/** How every page is shown. Said in full, though much of it is Electron's default: none of it may ever change unseen. */
export const barePreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  devTools: !app.isPackaged,
}

/** A page of ours also has the bridge. */
export const safePreferences: WebPreferences = { ...barePreferences, preload: join(import.meta.dirname, '../preload/index.cjs') }

/** Chromium looks things up on its own account; none of it is of use here. Must be called before Electron is ready. */
export function silenceNetwork(): void {
  const { commandLine } = app
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings']) {
    commandLine.appendSwitch(name)
  }
  // No name is ever resolved but this computer's own, whatever else is overlooked, and no proxy is looked for.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1')
  if (!commandLine.hasSwitch('proxy-server')) commandLine.appendSwitch('proxy-server', 'direct://')
}

/** Guards every webContents and every session from its first moment. */
export function guardPages(): void {
  app.on('session-created', (session) => {
    // With a language, Chromium would fetch its dictionary as soon as there is a session. (On macOS the system checks spelling.)
    session.setSpellCheckerLanguages([])
    session.setSpellCheckerEnabled(false)
  })
  app.on('web-contents-created', (_, contents) => {
    guardPage(contents)
  })
}

/** Denies a session every permission and every request that is not for the pages at `origin`: our own, if nothing else is said. */
export function guardSession(session: Session, origin = ourOrigin): void {
  const allowed = { origin, developerTools: !app.isPackaged }
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayLoad(url, allowed) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

function guardPage(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; readonly url: string }): void => {
    // A development server reloads its page when sources change.
    if (developmentServer === null || !isAt(developmentServer, event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
