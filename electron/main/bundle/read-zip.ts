/** Reading the zip of a bundle: nothing is unpacked, and nothing of it is believed that its bytes do not bear out. */
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { READ_ME, SUMS } from '#core/bundle/names'
import { directoryPlace, END_BYTES, filesIn, headerOf, isSame, placesOf, type ZipFile } from '#core/bundle/zip'
import type { Sha256 } from '#core/exhibit'

/** A file as it stands in the zip. */
export interface ReadFile {
  readonly name: string
  readonly sha256: Sha256
  /**
   * `header`: what stands before its bytes is not what the directory says of it. `bytes`: neither are they. `directory`: bytes and header
   * agree with each other, and not with the directory. Null where all three agree.
   */
  readonly wrong: 'header' | 'bytes' | 'directory' | null
  /** Its whole text, where that was wanted. */
  readonly text: string
}

/** The files of a zip; `damaged` for what was to be a bundle and has no such directory, `foreign` for anything else. */
export type ReadZip = { readonly is: 'zip'; readonly files: readonly ReadFile[] } | { readonly is: 'damaged' } | { readonly is: 'foreign' }

/** The longest file that is read as text, in bytes: a chain of three million entries. */
const LONGEST_TEXT = 2 ** 28
/** The longest directory, in bytes: some hundred thousand files. */
const LONGEST_DIRECTORY = 2 ** 24
const PIECE = 2 ** 20

/** Reads it through once. `isText` says which files are wanted as text. Throws the system's errors. */
export async function readZip(path: string, isText: (name: string) => boolean): Promise<ReadZip> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const directory = await directoryIn(file, size)
    if (!directory?.some(({ name }) => name === SUMS)) return { is: (await isMeant(file)) ? 'damaged' : 'foreign' }
    const places = placesOf(directory).files
    const files: ReadFile[] = []
    for (const [index, each] of directory.entries()) files.push(await readFile(file, each, places[index] ?? 0, isText(each.name)))
    return { is: 'zip', files }
  } finally {
    await file.close()
  }
}

/** What the directory names; null where it is not one that a bundle has. */
async function directoryIn(file: FileHandle, size: number): Promise<readonly ZipFile[] | null> {
  const from = directoryPlace(await bytesAt(file, Math.max(0, size - END_BYTES), END_BYTES), size)
  if (from === null || size - from > LONGEST_DIRECTORY) return null
  const files = filesIn(await bytesAt(file, from, size - from))
  return files && placesOf(files).directory === from ? files : null
}

/** Whether it begins as every bundle does. */
async function isMeant(file: FileHandle): Promise<boolean> {
  const header = headerOf({ name: READ_ME, bytes: 0, crc: 0 })
  const name = header.length - READ_ME.length
  const begin = await bytesAt(file, 0, header.length)
  return isSame(begin.subarray(0, 4), header.subarray(0, 4)) && isSame(begin.subarray(name), header.subarray(name))
}

async function readFile(file: FileHandle, said: ZipFile, at: number, isText: boolean): Promise<ReadFile> {
  const expected = headerOf(said)
  const header = await bytesAt(file, at, expected.length)
  const sum = createHash('sha256')
  const pieces: Buffer[] = []
  let crc = 0
  for (let read = 0; read < said.bytes; ) {
    const piece = await bytesAt(file, at + expected.length + read, Math.min(PIECE, said.bytes - read))
    if (piece.length === 0) throw new Error('it became shorter while it was read')
    crc = crc32(piece, crc)
    sum.update(piece)
    if (isText && said.bytes <= LONGEST_TEXT) pieces.push(piece)
    read += piece.length
  }
  const wrong = wrongIn(said, crc, isSame(header, expected), isSame(header, headerOf({ ...said, crc })))
  return { name: said.name, sha256: sum.digest('hex'), wrong, text: Buffer.concat(pieces).toString() }
}

/** Of header, bytes and directory, two that agree are believed. */
function wrongIn(said: ZipFile, crc: number, isAsSaid: boolean, isOfBytes: boolean): ReadFile['wrong'] {
  if (crc === said.crc) return isAsSaid ? null : 'header'
  return isOfBytes ? 'directory' : 'bytes'
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
