/** Opening a copy of an exhibit in another program, where that can do no harm, and only once the person has said so. */
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyName, plainName } from '#core/exhibit-name'
import { done, refused, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { exhibitOf } from './exhibit-of'
import { LONGEST_OPENED, openable, type Judged } from './openable'

/**
 * The copy bears a name of ours that ends as its bytes say, stands in a folder of its own that goes when the program ends, and cannot be
 * run. Refuses with `exhibit-not-whole`, and with `not-opened` for whatever is not on the list of what may be.
 */
export async function openExhibit(service: RegisterService, request: RequestId, n: number, window: BrowserWindow): Promise<Reply<null>> {
  const found = await exhibitOf(service, request, n)
  if (!found.ok) return found
  const { exhibit, store } = found.value
  if (exhibit.bytes > LONGEST_OPENED) return refused({ code: 'not-opened', why: 'it is too large to be looked at' })
  try {
    const read = await store.read(exhibit.sha256)
    if (!read.ok) return refused({ code: 'exhibit-not-whole', name: exhibit.name, why: read.why })
    const judged = openable(read.bytes, exhibit.name)
    if (!judged.may) return refused({ code: 'not-opened', why: judged.why })
    if (!(await isAgreed(exhibit.name, judged, window))) return done(null)
    const path = join(await folderForCopies(), copyName(exhibit.name).replace(/\.[^.]*$/, '') + judged.as.ending)
    await writeFile(path, read.bytes, { mode: 0o400 })
    const why = await shell.openPath(path)
    return why === '' ? done(null) : refused({ code: 'not-opened', why })
  } catch (error) {
    return refused({ code: 'not-opened', why: reasonOf(error) })
  }
}

async function isAgreed(name: string, { as, acts }: Extract<Judged, { may: true }>, window: BrowserWindow): Promise<boolean> {
  const named = new Intl.ListFormat('en').format(acts)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open a copy of this exhibit in another program?',
    detail:
      `“${plainName(name)}” is ${as.what} that came from outside. Chancery shows it without giving it any power; the other program may do more ` +
      `with it, such as reaching the network. ${named === '' ? '' : `This one may act by itself there: it names ${named}. `}The exhibit itself stays as it is.`,
    buttons: ['Open a copy', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** One for each copy, so that none takes another's name. Nobody else may look into it. */
async function folderForCopies(): Promise<string> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'chancery-'))
  app.once('quit', () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // The other program still has it open; the system clears its folder of temporary files.
    }
  })
  return folder
}
