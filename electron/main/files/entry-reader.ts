/** Reading single entries where they stand in the journal. */
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '#core/entry'
import type { Place } from '#core/ledger'
import { readLine } from './journal-line'

export class EntryReader {
  readonly #folder: string
  readonly #files = new Map<string, Promise<FileHandle>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Reads one entry and checks its hash. Throws when it is not what was written, and the system's errors. */
  async read([file, offset, length]: Place): Promise<Entry> {
    const handle = await this.#handleOf(file)
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await handle.read(bytes, 0, length, offset)
    const reading = readLine(bytes.subarray(0, bytesRead))
    if ('value' in reading) return reading.value.entry
    throw new Error(`journal/${file}, at byte ${String(offset)}: ${reading.wrong}`)
  }

  /** Lets go of the files. */
  async close(): Promise<void> {
    const files = [...this.#files.values()]
    this.#files.clear()
    await Promise.all(files.map(async (file) => (await file).close()))
  }

  #handleOf(file: string): Promise<FileHandle> {
    const known = this.#files.get(file)
    if (known) return known
    const opening = open(join(this.#folder, file), 'r')
    this.#files.set(file, opening)
    // A file that could not be opened now may be there again later.
    opening.catch(() => this.#files.delete(file))
    return opening
  }
}
