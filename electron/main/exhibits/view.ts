/** What of an exhibit is shown inside the program. */
import type { ExhibitView } from '#core/evidence/exhibit-view'
import type { FileRead } from '#core/evidence/file-read'
import type { Exhibit } from '#core/exhibit'
import { done, refused, type Refusal, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { isDrawn, type DrawnExhibit } from './drawn-exhibit'
import { exhibitOf } from './exhibit-of'
import type { DrawExhibit } from './remembered'
import type { ExhibitStore } from './store'

/** The most pages of a PDF that are shown. */
const MOST_PAGES = 20

/** Kinds of files that are shown as their text. */
const READ: ReadonlySet<Exhibit['kind']> = new Set(['text', 'mail', 'outlook-mail', 'archive'])

/** Who looks into a file: each in a process of its own. */
export interface Lookers {
  readonly draw: DrawExhibit
  readonly read: (path: string, name: string, signal: AbortSignal) => Promise<FileRead>
}

/** Refuses with `not-found`, `exhibit-not-whole` and `cannot-read`. What cannot be shown safely is shown as nothing. */
export async function viewExhibit(service: RegisterService, request: RequestId, n: number, lookers: Lookers): Promise<Reply<ExhibitView>> {
  try {
    const found = await exhibitOf(service, request, n)
    if (!found.ok) return found
    const { exhibit, store } = found.value
    return await (isDrawn(exhibit) ? drawnView(exhibit, store, lookers.draw) : readView(exhibit, store, lookers.read))
  } catch (error) {
    return refused({ code: 'cannot-read', why: reasonOf(error) })
  }
}

async function drawnView(exhibit: Exhibit & DrawnExhibit, store: ExhibitStore, draw: DrawExhibit): Promise<Reply<ExhibitView>> {
  const read = await store.read(exhibit.sha256)
  if (!read.ok) return refused(notWhole(exhibit, read.why))
  const drawn = await draw(exhibit, read.bytes, MOST_PAGES)
  return done(drawn && drawn.pictures.length > 0 ? { of: 'pictures', ...drawn } : { of: 'nothing' })
}

async function readView(exhibit: Exhibit, store: ExhibitStore, read: Lookers['read']): Promise<Reply<ExhibitView>> {
  const why = await store.check(exhibit)
  if (why !== 'whole') return refused(notWhole(exhibit, why))
  if (!READ.has(exhibit.kind)) return done({ of: 'nothing' })
  const { preview, isCut, omitted } = await read(store.path(exhibit.sha256), exhibit.name, new AbortController().signal)
  return done(preview === '' ? { of: 'nothing' } : { of: 'text', text: preview, isCut, omitted })
}

function notWhole({ name }: Exhibit, why: 'gone' | 'changed'): Refusal {
  return { code: 'exhibit-not-whole', name, why }
}
