/** Reading a journal from its end: what was written last is asked for most, and a long journal is not read through for it. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalMark, Place } from '#core/ledger'
import type { Damage } from '#core/repair'
import { isWithin } from './damage'
import { LINE_FEED } from './journal-line'

/** Up to where a file of the journal is read: the end of a line. */
export type ReadTo = Pick<JournalMark, 'file' | 'bytes'>

export interface LineBack {
  /** Without the line feed. Valid until the next piece is asked for. */
  readonly bytes: Buffer
  readonly place: Place
}

/** The first piece is small: often nothing has happened since. */
const FIRST = 1 << 14
const PIECE = 1 << 20

/** The lines of a journal, the latest first, in pieces; known damage is passed over. Throws the system's errors. */
export async function* linesBack(folder: string, to: readonly ReadTo[], damages: readonly Damage[]): AsyncGenerator<readonly LineBack[], void> {
  let size = FIRST
  for (const { file, bytes } of to.toReversed()) {
    const damaged = damages.filter((damage) => damage.file === file)
    const handle = await open(join(folder, file), 'r')
    try {
      /** The beginning of a line of which the end was read already. */
      let rest: Buffer = Buffer.alloc(0)
      for (let end = bytes; end > 0; ) {
        const from = Math.max(0, end - size)
        const piece = Buffer.allocUnsafe(end - from)
        const { bytesRead } = await handle.read(piece, 0, piece.length, from)
        if (bytesRead < piece.length) throw new Error(`journal/${file} is shorter than it was`)
        const read = rest.length > 0 ? Buffer.concat([piece, rest]) : piece
        const begin = from === 0 ? 0 : read.indexOf(LINE_FEED) + 1
        rest = begin === 0 && from > 0 ? read : read.subarray(0, begin)
        if (begin > 0 || from === 0) yield backwards(read, begin, file, from).filter(({ place: [, at] }) => !damaged.some((damage) => isWithin(at, damage)))
        end = from
        size = PIECE
      }
    } finally {
      await handle.close()
    }
  }
}

/** The lines of bytes from where one begins, the last first. `base` is where the bytes begin in the file. */
function backwards(bytes: Buffer, begin: number, file: string, base: number): LineBack[] {
  const lines: LineBack[] = []
  let from = begin
  for (let end = bytes.indexOf(LINE_FEED, from); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    lines.push({ bytes: bytes.subarray(from, end), place: [file, base + from, end - from] })
    from = end + 1
  }
  return lines.reverse()
}
