/** What is read of a bundle, whether it is a zip or was unpacked from one. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { CHAIN, partAt, SUMS } from '#core/bundle/names'
import type { Sha256 } from '#core/exhibit'
import type { Course } from './course'

export interface ReadFile {
  readonly name: string
  readonly sha256: Sha256
  /** The whole of it, where the check goes by its words: the list of hashes, the chain, a journal. Empty for any other file. */
  readonly text: string
  /**
   * In a zip. `header`: what stands before its bytes is not what the directory says of it. `bytes`: neither are they. `directory`: bytes
   * and header agree with each other, and not with the directory. Null where all three agree.
   */
  readonly wrong: 'header' | 'bytes' | 'directory' | null
}

/** `sha256` is the zip's, and null where it was unpacked; `damaged` is what was to be a bundle and cannot be read as one, `foreign` anything else. */
export type ReadBundle = { readonly is: 'bundle'; readonly files: readonly ReadFile[]; readonly sha256: Sha256 | null } | { readonly is: 'damaged' } | { readonly is: 'foreign' }

/** The longest file that is read as text, in bytes: a chain of three million entries. */
const LONGEST_TEXT = 2 ** 28
const PIECE = 2 ** 20

/** Reads a file of so many bytes a piece at a time; each piece is told. Throws when there are fewer. */
export async function readThrough(
  { name, bytes }: { readonly name: string; readonly bytes: number },
  at: (from: number, length: number) => Promise<Buffer>,
  tell: (piece: Buffer) => void,
): Promise<Pick<ReadFile, 'sha256' | 'text'>> {
  const isText = bytes <= LONGEST_TEXT && (name === SUMS || name === CHAIN || partAt(name)?.of === 'journal')
  const sum = createHash('sha256')
  const pieces: Buffer[] = []
  for (let read = 0; read < bytes; ) {
    const piece = await at(read, Math.min(PIECE, bytes - read))
    if (piece.length === 0) throw new Error('it became shorter while it was read')
    sum.update(piece)
    if (isText) pieces.push(piece)
    tell(piece)
    read += piece.length
  }
  return { sha256: sum.digest('hex'), text: Buffer.concat(pieces).toString() }
}

export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}

/** Tells the course of bytes as they are read, of so many in all. It throws once the course is to end. */
export function counted({ tell, signal }: Course, all: number): (bytes: number) => void {
  let read = 0
  return (bytes) => {
    signal.throwIfAborted()
    read += bytes
    tell(read / all)
  }
}
