/** The exhibits that a journal names, and which of their files are not as they were kept. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '#core/entry'
import type { Exhibit } from '#core/exhibit'
import type { RequestId } from '#core/request'
import { EXHIBITS_FOLDER, ExhibitStore } from '../../exhibits/store'
import { codeOf, reasonOf } from '../../files/reason'
import type { LostExhibit } from './asked'

type Named = Pick<Exhibit, 'sha256' | 'bytes' | 'name'>

/** One that was voided, or went with a draft, counts for nothing: so the loss of a file, too, is written down by voiding it. */
export class NamedExhibits {
  readonly #standing = new Map<RequestId, Map<number, Named>>()

  take(entry: Entry): void {
    if (entry.kind === 'exhibit.kept') {
      const { sha256, bytes, name } = entry.exhibit
      const of = this.#standing.get(entry.request) ?? new Map<number, Named>()
      this.#standing.set(entry.request, of.set(entry.n, { sha256, bytes, name }))
    } else if (entry.kind === 'exhibit.voided') {
      this.#standing.get(entry.request)?.delete(entry.n)
    } else if (entry.kind === 'draft.discarded') {
      this.#standing.delete(entry.request)
    }
  }

  /** Reads every byte of each file once. `tell` hears how many bytes are read. */
  async lost(folder: string, tell: (bytes: number) => void): Promise<readonly LostExhibit[]> {
    const store = new ExhibitStore(folder)
    const wrong = new Map<string, LostExhibit['why'] | null>()
    const lost: LostExhibit[] = []
    let read = 0
    for (const [request, exhibits] of this.#standing) {
      for (const exhibit of exhibits.values()) {
        const key = `${exhibit.sha256} ${String(exhibit.bytes)}`
        if (!wrong.has(key)) {
          wrong.set(key, await wrongWith(store, exhibit))
          read += exhibit.bytes
          tell(read)
        }
        const why = wrong.get(key)
        if (why) lost.push({ request, ...exhibit, why })
      }
    }
    return lost
  }
}

async function wrongWith(store: ExhibitStore, exhibit: Named): Promise<LostExhibit['why'] | null> {
  try {
    const is = await store.check(exhibit)
    return is === 'whole' ? null : { is }
  } catch (error) {
    return { is: 'unread', because: reasonOf(error) }
  }
}

/** About how many bytes there are to read. */
export async function exhibitBytes(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await filesUnder(join(folder, EXHIBITS_FOLDER))) bytes += (await stat(entry).catch(() => ({ size: 0 }))).size
  return bytes
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}
