/** The application menu: macOS shows it; elsewhere it is there for its keys. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuAct } from '#core/bridge/bridge'

/** Makes the menu; `act` is called for what the page is to do. */
export function makeMenu(act: (act: MenuAct) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(act)))
}

function template(act: (act: MenuAct) => void): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  // The page hears these keys first and acts on them, so they are shown here and not registered: an act must not happen twice.
  const item = (label: string, accelerator: string, what: MenuAct): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => {
      act(what)
    },
  })
  const acts = (label: string, what: MenuAct): MenuItemConstructorOptions => ({
    label,
    click: () => {
      act(what)
    },
  })
  const restore = acts('Restore a backup…', 'restore')
  const settings = item('Settings…', 'CmdOrCtrl+,', 'settings')
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [appMenu(settings)] : []),
    {
      label: 'File',
      submenu: [
        item('New request', 'CmdOrCtrl+N', 'new-request'),
        item('Print status sheet…', 'CmdOrCtrl+P', 'print'),
        separator,
        acts('Record of a period…', 'record'),
        acts('Printed sheets…', 'sheets'),
        acts('History…', 'history'),
        acts('Read evidence files…', 'read-evidence'),
        acts('Import a spreadsheet…', 'import'),
        acts('Export all requests…', 'export'),
        acts('Check a bundle…', 'check-bundle'),
        separator,
        restore,
        separator,
        ...(mac ? [{ role: 'close' } as const] : [settings, separator, { role: 'quit', accelerator: 'Ctrl+Q' } as const]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        item('Find', 'CmdOrCtrl+F', 'search'),
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // The plus sign shares its key with the equals sign; people press it without Shift.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ]
}

function appMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    label: app.name,
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}
