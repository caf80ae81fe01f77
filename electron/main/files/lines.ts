/** Reading a file of lines piece by piece, without holding the whole of it. */
import { open } from 'node:fs/promises'
import { LINE_FEED } from './journal-line'

export interface Line {
  /** Without the line feed. Valid until the next piece is asked for. */
  readonly bytes: Buffer
  /** Where it begins in the file. */
  readonly offset: number
}

export interface Piece {
  readonly lines: readonly Line[]
  /** Bytes read so far that no line feed has ended yet; after the last piece, those that none ever will. */
  readonly rest: number
}

const PIECE_BYTES = 1 << 20

/** The lines of a file between two offsets, in pieces of about a megabyte; `to` must be the end of a line or of the file. */
export async function* linesOf(path: string, from: number, to = Number.POSITIVE_INFINITY): AsyncGenerator<Piece, void> {
  const file = await open(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    let at = from
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, to - at))
      const { bytesRead } = piece.length > 0 ? await file.read(piece, 0, piece.length, at) : { bytesRead: 0 }
      if (bytesRead === 0) return
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece.subarray(0, bytesRead)]) : piece.subarray(0, bytesRead)
      const lines: Line[] = []
      const base = at - rest.length
      let begin = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
        lines.push({ bytes: bytes.subarray(begin, end), offset: base + begin })
        begin = end + 1
      }
      rest = bytes.subarray(begin)
      at += bytesRead
      yield { lines, rest: rest.length }
    }
  } finally {
    await file.close()
  }
}
