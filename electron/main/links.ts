/** Links that lead out of the program: only to the web and to mail, and only once the person has said so. */
import { dialog, shell, type BrowserWindow } from 'electron'
import { parsed } from './protocol/origin'

/** Whether a link may leave the program at all. */
export function mayLeave(link: string): boolean {
  const protocol = parsed(link)?.protocol
  return protocol === 'https:' || protocol === 'mailto:'
}

/** Asks, and opens the link in the system's own browser or mail program. Anything but https and mailto is refused unasked. */
export async function openLink(window: BrowserWindow, link: string): Promise<void> {
  if (!mayLeave(link)) throw new Error('Only https and mailto links can be opened.')
  const address = new URL(link).href
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this link outside Chancery?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(address)
}
