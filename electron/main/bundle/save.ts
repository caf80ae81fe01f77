/** A bundle where the person wants it. */
import { dialog, type BrowserWindow } from 'electron'
import type { SavedBundle } from '#core/bridge/bridge'
import { done, refused, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { PaperSize } from '#core/words'
import { proposedPath } from '../files/proposed'
import { stoppable } from '../printing/paper'
import type { RegisterService } from '../register/contract'
import { makeBundle } from './make'
import { sourcesOf } from './sources'

export const BUNDLES = { name: 'Bundle (zip)', extensions: ['zip'] }

/** Asks where, and writes it whole or not at all; `tell` hears how far it is, from 0 to 1. It is ended as paper is. */
export async function saveBundle(
  service: RegisterService,
  requests: readonly RequestId[],
  paper: PaperSize,
  window: BrowserWindow,
  tell: (part: number) => void,
): Promise<Reply<SavedBundle | null>> {
  const [first] = requests
  const opened = first === undefined ? refused({ code: 'not-found', what: 'request' }) : await service.open(first)
  if (!opened.ok) return opened
  const number = requests.length === 1 ? opened.value.request.number : null
  const words = requests.length === 1 ? ['bundle'] : ['Bundle of', String(requests.length), 'requests']
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save bundle',
    defaultPath: proposedPath(number, words, 'zip'),
    filters: [BUNDLES],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  return stoppable((signal) => makeBundle(sourcesOf(service), requests, paper, filePath, { tell, signal }))
}
