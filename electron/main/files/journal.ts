/** The journal: every change, in order, append-only, one file a year and desk. What it has taken is on the disk. */
import { fstatSync } from 'node:fs'
import { constants, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, Entry } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import { syncFolder, writeAll } from './durable'
import { NO_HASH, sealedLine } from './journal-line'
import { beginningOf, type Written } from './journal-scan'

export class Journal {
  readonly #folder: string
  readonly #desk: Desk
  readonly #marks: JournalMark[]
  #writer: { readonly file: string; readonly handle: FileHandle } | null = null
  /** Where the journal ended before a write that failed and that could not be taken back yet. */
  #end: { readonly handle: FileHandle; readonly bytes: number } | null = null

  /** `marks` say how far the journal in `folder` was found to be sound. */
  constructor(folder: string, desk: Desk, marks: readonly JournalMark[]) {
    this.#folder = folder
    this.#desk = desk
    this.#marks = [...marks]
  }

  get desk(): Desk {
    return this.#desk
  }

  /** How far each file is written, in order. */
  get marks(): readonly JournalMark[] {
    return [...this.#marks]
  }

  /** The number of the latest entry in the order of all desks; 0 before the first. */
  get clock(): number {
    return this.#marks.at(-1)?.clock ?? 0
  }

  /**
   * Appends entries, all or none: they are numbered on from {@link clock}, bear their parts when there are several, and are on
   * the disk when this resolves. Throws the system's error when they could not be written; then the journal is as before, or
   * will be before it takes the next.
   */
  async append(entries: readonly Entry[]): Promise<readonly Written[]> {
    const [first] = entries
    if (!first) return []
    await this.#takeBack()
    const before = this.#marks.at(-1)
    const file = this.#fileFor(first, before)
    const known = before?.file === file ? before : null
    let mark = known ?? beginningOf(file, before)
    const written: Written[] = []
    let text = ''
    for (const entry of entries) {
      const line = sealedLine(entry, mark.hash)
      const bytes = Buffer.byteLength(line.text)
      written.push({ entry, place: [file, mark.bytes, bytes] })
      text += `${line.text}\n`
      mark = { ...mark, file, bytes: mark.bytes + bytes + 1, entries: mark.entries + 1, clock: entry.clock, hash: line.hash }
    }
    await this.#write(file, Buffer.from(text), known?.bytes ?? 0)
    if (known) this.#marks.pop()
    this.#marks.push(mark)
    return written
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#takeBack().catch(() => undefined)
    const writer = this.#writer
    this.#writer = null
    await writer?.handle.close()
  }

  /** The file of the year (UTC) in which the entry is written down; never an earlier one than the last, whatever the clock says. */
  #fileFor({ recorded }: Entry, before: JournalMark | undefined): string {
    const file = `${recorded.slice(0, 4)}.${this.#desk}.jsonl`
    return before && before.file > file ? before.file : file
  }

  async #write(file: string, bytes: Buffer, end: number): Promise<void> {
    const handle = await this.#handleOf(file)
    const { size, nlink } = fstatSync(handle.fd)
    if (nlink === 0) throw new Error('the folder is gone')
    if (size !== end) throw new Error('another program has changed the journal')
    try {
      writeAll(handle.fd, bytes, end)
      await handle.datasync()
      if (end === 0) await syncFolder(this.#folder)
    } catch (error) {
      this.#end = { handle, bytes: end }
      await this.#takeBack().catch(() => undefined)
      throw error
    }
  }

  /** A write that failed half-way must not stand before the next one: what cannot be taken back now is taken back then. */
  async #takeBack(): Promise<void> {
    if (!this.#end) return
    await this.#end.handle.truncate(this.#end.bytes)
    await this.#end.handle.datasync()
    this.#end = null
  }

  async #handleOf(file: string): Promise<FileHandle> {
    if (this.#writer?.file === file) return this.#writer.handle
    const handle = await open(join(this.#folder, file), constants.O_RDWR | constants.O_CREAT)
    await this.#writer?.handle.close()
    this.#writer = { file, handle }
    return handle
  }
}

/** The hash of the latest entry, 64 hexadecimal digits; empty before the first. */
export function fingerprintOf(marks: readonly JournalMark[]): string {
  const hash = marks.at(-1)?.hash ?? NO_HASH
  return hash === NO_HASH ? '' : hash
}

/** How many entries stand in all files. */
export function entriesOf(marks: readonly JournalMark[]): number {
  return marks.reduce((sum, { entries }) => sum + entries, 0)
}
