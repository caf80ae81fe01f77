/** Taking an exhibit out: its very bytes, where the person wants them. */
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Saved } from '#core/bridge/bridge'
import type { Exhibit } from '#core/exhibit'
import { copyName } from '#core/exhibit-name'
import { done, refused, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { exhibitOf } from './exhibit-of'
import { NotWhole, type ExhibitStore } from './store'

/** Asks where, and writes the file whole and as it was kept, or not at all. */
export async function saveExhibit(service: RegisterService, request: RequestId, n: number, window: BrowserWindow): Promise<Reply<Saved>> {
  const found = await exhibitOf(service, request, n)
  if (!found.ok) return found
  const { exhibit, store } = found.value
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy of the exhibit',
    defaultPath: join(app.getPath('documents'), copyName(exhibit.name)),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return done(null)
  return copyExhibit(store, exhibit, filePath)
}

/** Refuses with `exhibit-not-whole` and `not-saved`; then nothing is written, and a file that stood there is as it was. */
export async function copyExhibit(store: ExhibitStore, exhibit: Exhibit, path: string): Promise<Reply<{ readonly path: string }>> {
  try {
    await writeDurably(path, store.pieces(exhibit))
    return done({ path })
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    if (cause instanceof NotWhole) return refused({ code: 'exhibit-not-whole', name: exhibit.name, why: cause.why })
    return refused({ code: 'not-saved', why: reasonOf(error) })
  }
}
