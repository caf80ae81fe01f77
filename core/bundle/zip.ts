/**
 * The zip of a bundle has one form only: its files are stored and not compressed, and bear no times of their own. So the same files are
 * the same bytes, whatever made them, and every byte that is otherwise is seen. The form is that of PKWARE's APPNOTE 6.3.10, sections
 * 4.3.7, 4.3.12 and 4.3.16; numbers are little-endian. A file's size and sum stand before its bytes, as some programs read a stored file
 * in no other way.
 */

export interface ZipFile {
  /** Of ASCII letters alone: some programs show others wrongly, and then the file's sum is looked for in vain. */
  readonly name: string
  readonly bytes: number
  /** CRC-32. */
  readonly crc: number
}

/** What the numbers of a zip's directory can hold without its extension to 64 bits. */
export const MOST_BYTES = 2 ** 32 - 1
export const MOST_FILES = 2 ** 16 - 1

const LOCAL = { mark: 0x04034b50, bytes: 30 }
const RECORD = { mark: 0x02014b50, bytes: 46 }
const END = { mark: 0x06054b50, bytes: 22 }

/** Bytes at the end of a zip that tell where its directory is. */
export const END_BYTES = END.bytes

/** Version 1.0 is enough to unpack what is stored; whoever packed it is a Unix, whose modes stand in the directory: `-rw-r--r--`. */
const NEEDED = 10
const MADE_BY = (3 << 8) | NEEDED
const MODE = 0o100644
/** 1 January 1980, midnight: the first moment that a zip can tell. */
const DATE = 0x21

/** What stands before a file's bytes. */
export function headerOf(file: ZipFile): Uint8Array {
  const header = begin(LOCAL.bytes + file.name.length, LOCAL.mark)
  header.u16(NEEDED)
  putCommon(header, file)
  header.text(file.name)
  return header.bytes
}

/** Where each file's header begins, and where the directory does. */
export function placesOf(files: readonly ZipFile[]): { readonly files: readonly number[]; readonly directory: number } {
  let at = 0
  const places = files.map(({ name, bytes }) => {
    const place = at
    at += LOCAL.bytes + name.length + bytes
    return place
  })
  return { files: places, directory: at }
}

/** What stands after the last file. Throws for more than a zip can hold. */
export function directoryOf(files: readonly ZipFile[]): Uint8Array {
  const places = placesOf(files)
  const size = files.reduce((sum, { name }) => sum + RECORD.bytes + name.length, 0)
  if (files.length > MOST_FILES || places.directory + size > MOST_BYTES) throw new Error('it would be larger than the 4 GB that a zip can hold')
  const directory = begin(size + END.bytes)
  files.forEach((file, index) => {
    directory.u32(RECORD.mark)
    directory.u16(MADE_BY)
    directory.u16(NEEDED)
    putCommon(directory, file)
    // No comment, the first disk, and nothing said of what the bytes are.
    directory.u16(0)
    directory.u16(0)
    directory.u16(0)
    directory.u32(MODE * 2 ** 16)
    directory.u32(places.files[index] ?? 0)
    directory.text(file.name)
  })
  directory.u32(END.mark)
  directory.u32(0)
  directory.u16(files.length)
  directory.u16(files.length)
  directory.u32(size)
  directory.u32(places.directory)
  directory.u16(0)
  return directory.bytes
}

/** Where a zip's directory begins, by the last {@link END_BYTES} of its `total` bytes; null where they do not say so. */
export function directoryPlace(end: Uint8Array, total: number): number | null {
  if (end.length < END.bytes) return null
  const view = new DataView(end.buffer, end.byteOffset, end.length)
  const place = view.getUint32(16, true)
  const isEnd = view.getUint32(0, true) === END.mark && place + view.getUint32(12, true) + END.bytes === total
  return isEnd ? place : null
}

/** The files that a directory names; null unless it is, to the last byte, the one that {@link directoryOf} would make of them. */
export function filesIn(directory: Uint8Array): readonly ZipFile[] | null {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length)
  const files: ZipFile[] = []
  for (let at = 0; at + RECORD.bytes + END.bytes <= directory.length; ) {
    const end = at + RECORD.bytes + view.getUint16(at + 28, true)
    if (end > directory.length) return null
    const name = String.fromCharCode(...directory.subarray(at + RECORD.bytes, end))
    files.push({ name, bytes: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true) })
    at = end
  }
  const total = placesOf(files).directory + directory.length
  return total <= MOST_BYTES + END.bytes && isSame(directoryOf(files), directory) ? files : null
}

/** Whether they are the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** The fields that a file's header and its record in the directory share. */
function putCommon(to: Writer, { name, bytes, crc }: ZipFile): void {
  // Nothing particular, stored, midnight.
  to.u16(0)
  to.u16(0)
  to.u16(0)
  to.u16(DATE)
  to.u32(crc)
  to.u32(bytes)
  to.u32(bytes)
  to.u16(name.length)
  to.u16(0)
}

interface Writer {
  readonly bytes: Uint8Array
  readonly u16: (value: number) => void
  readonly u32: (value: number) => void
  readonly text: (ascii: string) => void
}

function begin(length: number, mark?: number): Writer {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = 0
  const writer: Writer = {
    bytes,
    u16: (value) => {
      view.setUint16(at, value, true)
      at += 2
    },
    u32: (value) => {
      view.setUint32(at, value, true)
      at += 4
    },
    text: (ascii) => {
      for (const letter of ascii) {
        bytes[at] = letter.charCodeAt(0)
        at += 1
      }
    },
  }
  if (mark !== undefined) writer.u32(mark)
  return writer
}
