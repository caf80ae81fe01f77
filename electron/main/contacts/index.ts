/** A file of contacts that the person chooses, read and not yet taken in. */
import { dialog, type BrowserWindow } from 'electron'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Contacts } from '#core/contacts'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { readCards } from './cards'

/** Asks for a vCard file and reads it; null when the person thought better of it. Refuses with `file-not-read`. */
export async function readContacts(window: BrowserWindow): Promise<Reply<Contacts | null>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import contacts',
    buttonLabel: 'Read contacts',
    filters: [{ name: 'Contacts (vCard)', extensions: ['vcf', 'vcard'] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (path === undefined) return done(null)
  try {
    return done({ file: basename(path), ...readCards(await readFile(path)) })
  } catch (error) {
    return refused({ code: 'file-not-read', why: reasonOf(error) })
  }
}
