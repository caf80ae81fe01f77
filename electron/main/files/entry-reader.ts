/** Reading single entries where they stand in the journal. */
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '#core/entry'
import type { Place } from '#core/ledger'
import { readKnownLine } from './journal-line'

/** Reads at once, not by and by: a line that the system remembers is there sooner than a waiting thread could be woken. */
export class EntryReader {
  readonly #folder: string
  readonly #files = new Map<string, number>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Reads one entry and checks its hash. Throws when it is not what was written, and the system's errors. */
  read([file, offset, length]: Place): Entry {
    const bytes = Buffer.alloc(length)
    const read = readSync(this.#open(file), bytes, 0, length, offset)
    const reading = readKnownLine(bytes.subarray(0, read))
    if ('value' in reading) return reading.value
    throw new Error(`journal/${file}, at byte ${String(offset)}: ${reading.wrong}`)
  }

  /** Lets go of the files. What the system says to that is of no account: they were only read. */
  close(): void {
    for (const file of this.#files.values()) {
      try {
        closeSync(file)
      } catch {
        continue
      }
    }
    this.#files.clear()
  }

  #open(file: string): number {
    const known = this.#files.get(file)
    if (known !== undefined) return known
    const opened = openSync(join(this.#folder, file), 'r')
    this.#files.set(file, opened)
    return opened
  }
}
