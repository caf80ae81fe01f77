/** Reading the zip of a bundle: nothing is unpacked, and nothing of it is believed that its bytes do not bear out. */
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { READ_ME, SUMS } from '#core/bundle/names'
import { directoryOf, directoryPlace, END_BYTES, filesIn, headerOf, isSame, placesOf, type ZipFile } from '#core/bundle/zip'
import type { Course } from './course'
import { bytesAt, counted, readThrough, type ReadBundle, type ReadFile } from './read-file'

/** The longest directory, in bytes: some hundred thousand files. */
const LONGEST_DIRECTORY = 2 ** 24

/** Reads it through once; `damaged` is what was to be a bundle and has no such directory. Throws the signal's reason, and the system's errors. */
export async function readZip(path: string, course: Course): Promise<ReadBundle> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tell = counted(course, size)
    const directory = await directoryIn(file, size)
    if (!directory?.some(({ name }) => name === SUMS)) return { is: (await isMeant(file)) ? 'damaged' : 'foreign' }
    const places = placesOf(directory).files
    const files: ReadFile[] = []
    // The files stand one after another, and then the directory: so the zip's own hash comes by the way.
    const sum = createHash('sha256')
    const take = (bytes: Uint8Array): void => {
      sum.update(bytes)
      tell(bytes.length)
    }
    for (const [index, each] of directory.entries()) files.push(await readFile(file, each, places[index] ?? 0, take))
    take(directoryOf(directory))
    return { is: 'bundle', files, sha256: sum.digest('hex') }
  } finally {
    await file.close()
  }
}

/** What the directory names; null where it is not one that a bundle has. */
async function directoryIn(file: FileHandle, size: number): Promise<readonly ZipFile[] | null> {
  const from = directoryPlace(await bytesAt(file, Math.max(0, size - END_BYTES), END_BYTES), size)
  if (from === null || size - from > LONGEST_DIRECTORY) return null
  return filesIn(await bytesAt(file, from, size - from))
}

/** Whether it begins as every bundle does. */
async function isMeant(file: FileHandle): Promise<boolean> {
  const header = headerOf({ name: READ_ME, bytes: 0, crc: 0 })
  const name = header.length - READ_ME.length
  const begin = await bytesAt(file, 0, header.length)
  return isSame(begin.subarray(0, 4), header.subarray(0, 4)) && isSame(begin.subarray(name), header.subarray(name))
}

async function readFile(file: FileHandle, said: ZipFile, at: number, take: (bytes: Uint8Array) => void): Promise<ReadFile> {
  const expected = headerOf(said)
  const header = await bytesAt(file, at, expected.length)
  take(header)
  let crc = 0
  const bytes = await readThrough(said, (from, length) => bytesAt(file, at + expected.length + from, length), (piece) => {
    crc = crc32(piece, crc)
    take(piece)
  })
  return { name: said.name, ...bytes, wrong: wrongIn(said, crc, isSame(header, expected), isSame(header, headerOf({ ...said, crc }))) }
}

/** Of header, bytes and directory, two that agree are believed. */
function wrongIn(said: ZipFile, crc: number, isAsSaid: boolean, isOfBytes: boolean): ReadFile['wrong'] {
  if (crc === said.crc) return isAsSaid ? null : 'header'
  return isOfBytes ? 'directory' : 'bytes'
}
