/** Reading files piece by piece, and their SHA-256. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const PIECE_BYTES = 1 << 20

/** The first so many bytes of a file. Throws when it has fewer, and the system's errors. */
export async function* piecesOf(path: string, bytes: number): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, 'r')
  try {
    for (let at = 0; at < bytes; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, bytes - at))
      const { bytesRead } = await file.read(piece, 0, piece.length, at)
      if (bytesRead === 0) throw new Error(`${path} ends sooner than it did`)
      at += bytesRead
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The same, while `done` is told their SHA-256 at the end; it may throw, and then the last piece does not stand alone. */
export async function* hashedPieces(pieces: AsyncIterable<Uint8Array>, done: (sha256: string) => void): AsyncGenerator<Uint8Array, void> {
  const sum = createHash('sha256')
  for await (const piece of pieces) {
    sum.update(piece)
    yield piece
  }
  done(sum.digest('hex'))
}

/** The SHA-256 of a file's first so many bytes. Throws as {@link piecesOf}. */
export async function sha256Of(path: string, bytes: number): Promise<string> {
  const sum = createHash('sha256')
  for await (const piece of piecesOf(path, bytes)) sum.update(piece)
  return sum.digest('hex')
}
