/** An email's draft as a file: where the person wants it, whole on the disk, and opened only when they say so. */
import { dialog, shell, type BrowserWindow } from 'electron'
import type { HandOver } from '#core/command'
import type { Instant } from '#core/moment'
import { outgoingEmail } from '#core/projections/outgoing'
import type { Attempt, Request } from '#core/request'
import { writeDurably } from '../files/durable'
import { proposedPath } from '../files/proposed'
import { emlOf } from './eml'

/** Asks where the draft is to be; null when the person thought better of it. */
export async function whereToSave(request: Request, { n, role }: HandOver, window: BrowserWindow): Promise<string | null> {
  const attempt = n ?? request.attempts.length + 1
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save email draft',
    defaultPath: proposedPath(request.number, [role === 'original' ? '' : role, 'email', String(attempt)], 'eml'),
    filters: [{ name: 'Email', extensions: ['eml'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Writes the draft of an attempt by email, whole or not at all. */
export async function writeDraft(path: string, request: Request, attempt: Attempt, at: Instant): Promise<void> {
  const email = outgoingEmail(request, attempt)
  if (email !== null) await writeDurably(path, [await emlOf(email, at)])
}

/** Asks what to do with a draft that was saved: the system's own mail program opens it, or its folder is shown, or neither. */
export async function offerDraft(path: string, window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'The email draft is saved. Open it now?',
    detail: `${path}\n\nYour mail program sends it. Come back when it is sent, and log it as dispatched.`,
    buttons: ['Open in mail program', 'Show in folder', 'Not now'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  // Where no program opens it, the folder shows at least where it is.
  const isOpened = response === 0 && (await shell.openPath(path)) === ''
  if (response !== 2 && !isOpened) shell.showItemInFolder(path)
}
