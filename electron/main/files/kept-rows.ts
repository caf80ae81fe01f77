/** Rows as `ledger.json` holds them: each in a line of its own, read when it is shown, and checked then. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Place, Row } from '#core/ledger'
import type { Columns } from '#core/register/columns'
import type { RowSource } from '#core/register/register'

/** What parts a line from the next. */
export const BETWEEN = ',\n'
const [COMMA, LINE_FEED] = Buffer.from(BETWEEN)

/** Where lines stand in their file, and the CRC-32 of each: a short sum, and one that no changed byte can leave as it was. */
export interface Lines {
  /** The first byte of the first line. */
  readonly begin: number
  readonly lengths: Uint32Array
  readonly sums: Uint32Array
}

/** What is done about a line that is not as it was written. */
export interface Mending {
  /** Makes its row anew from the journal. Throws when that cannot be done. */
  readonly remake: (places: readonly Place[]) => Row
  /** Hears of it, once a file. */
  readonly tell: () => void
}

/** Bytes read at a time, at the most, unless a line is longer. */
const BLOCK = 1 << 16
/** Lines handled before the program may do something else. */
export const AT_ONCE = 256

/** The line of a row, without what parts it from the next. Its places stand in a column. */
export function lineOf(row: Row): Buffer {
  return Buffer.from(JSON.stringify({ ...row, places: undefined }))
}

export class KeptRows implements RowSource {
  readonly #mending: Mending
  #isTold = false
  readonly #path: string
  readonly #file: string
  readonly #lines: Lines
  /** Where each line begins. */
  readonly #starts: Float64Array

  /** `stats` tell the file from any other that may come to stand at its path. */
  constructor(path: string, stats: Stats, lines: Lines, mending: Mending) {
    this.#path = path
    this.#file = identityOf(stats)
    this.#lines = lines
    this.#mending = mending
    this.#starts = new Float64Array(lines.lengths.length)
    let start = lines.begin
    for (const [index, length] of lines.lengths.entries()) {
      this.#starts[index] = start
      start += length + BETWEEN.length
    }
  }

  get size(): number {
    return this.#starts.length
  }

  /** Where the last line ends. */
  get end(): number {
    const last = this.size - 1
    return last < 0 ? this.#lines.begin : (this.#starts[last] ?? 0) + (this.#lines.lengths[last] ?? 0)
  }

  /** A row whose line is not as it was written, or whose file is not there any more, comes from the journal. */
  read(indices: readonly number[], columns: Columns): readonly Row[] {
    const ascending = Uint32Array.from(indices.keys()).sort((a, b) => (indices[a] ?? 0) - (indices[b] ?? 0))
    const rows = new Array<Row>(indices.length)
    let next = 0
    for (const line of this.lines(Array.from(ascending, (at) => indices[at] ?? 0))) {
      const at = ascending[next++] ?? 0
      const places = columns.placesAt(indices[at] ?? 0)
      rows[at] = line ? rowFrom(line, places) : this.#mending.remake(places)
    }
    return rows
  }

  /** Lines by index, the quicker the nearer they stand; null for one that is not as it was written or cannot be read. */
  *lines(indices: ArrayLike<number>): Generator<Buffer | null> {
    const file = this.#open()
    let block: Buffer | null = null
    let from = 0
    try {
      for (let at = 0; at < indices.length; at += 1) {
        const index = indices[at] ?? 0
        const start = this.#starts[index] ?? 0
        if (file !== null && (block === null || start < from || this.#endAt(index) > from + block.length)) {
          block = readBlock(file, start, this.#reach(indices, at) - start)
          from = start
        }
        const line = block && this.#checked(index, block, start - from)
        if (block && !line) this.#tell()
        yield line
      }
    } finally {
      if (file !== null) closeSync(file)
    }
  }

  /**
   * Looks at every line, and tells whether all are as they were written. Against a file that another has taken the place of there is
   * nothing to say: the program writes the ledger anew while a thread of it verifies.
   */
  async areSound(): Promise<boolean> {
    for (let from = 0; from < this.size; from += AT_ONCE) {
      const indices = Array.from({ length: Math.min(AT_ONCE, this.size - from) }, (_, index) => from + index)
      for (const line of this.lines(indices)) if (!line) return !this.#isThere()
      await setImmediate()
    }
    return true
  }

  /** Where a line ends, with what parts it from the next. */
  #endAt(index: number): number {
    const parting = index === this.size - 1 ? 0 : BETWEEN.length
    return (this.#starts[index] ?? 0) + (this.#lines.lengths[index] ?? 0) + parting
  }

  /** How far to read for a line and for those after it that stand near: never much that nobody asked for. */
  #reach(indices: ArrayLike<number>, at: number): number {
    const from = this.#starts[indices[at] ?? 0] ?? 0
    let end = this.#endAt(indices[at] ?? 0)
    for (let next = at + 1; next < indices.length; next += 1) {
      const further = this.#endAt(indices[next] ?? 0)
      if (further < end || further > from + BLOCK) break
      end = further
    }
    return end
  }

  #checked(index: number, block: Buffer, start: number): Buffer | null {
    const end = start + (this.#lines.lengths[index] ?? 0)
    const line = block.subarray(start, end)
    const isParted = index === this.size - 1 || (block[end] === COMMA && block[end + 1] === LINE_FEED)
    return isParted && crc32(line) === this.#lines.sums[index] ? line : null
  }

  #tell(): void {
    if (this.#isTold) return
    this.#isTold = true
    this.#mending.tell()
  }

  #isThere(): boolean {
    const file = this.#open()
    if (file !== null) closeSync(file)
    return file !== null
  }

  /** Null when the file cannot be opened or is another than once stood there. */
  #open(): number | null {
    try {
      const file = openSync(this.#path, 'r')
      if (identityOf(fstatSync(file)) === this.#file) return file
      closeSync(file)
    } catch {
      return null
    }
    return null
  }
}

function identityOf({ dev, ino, birthtimeMs }: Stats): string {
  return [dev, ino, birthtimeMs].join(' ')
}

/** Null when the system does not let it be read; shorter where the file ends. */
function readBlock(file: number, from: number, length: number): Buffer | null {
  const block = Buffer.allocUnsafe(length)
  try {
    return block.subarray(0, readSync(file, block, 0, length, from))
  } catch {
    return null
  }
}

function rowFrom(line: Buffer, places: Place[]): Row {
  const row: unknown = JSON.parse(line.toString())
  if (!isRowLine(row)) throw new Error('a line of the ledger holds no row')
  return Object.assign(row, { places })
}

/** The line's sum says that it is what {@link lineOf} wrote; to look at each field again would take ten times as long. */
function isRowLine(value: unknown): value is Omit<Row, 'places'> {
  return typeof value === 'object' && value !== null
}
