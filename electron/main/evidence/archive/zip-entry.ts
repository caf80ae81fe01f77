/** One entry of a zip, read into memory: no more of it than it may have, and only what its headers and its checksum agree on. */
import { crc32 } from 'node:zlib'
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl'
import { BadFile } from '../bad-file'

/** The most bytes of one entry, uncompressed: 256 MiB, some 500,000 messages. */
export const LONGEST_ENTRY = 2 ** 28
/** JSON shrinks to a tenth or a thirtieth; what shrinks to less than a two-hundredth was made for that. */
const STEEPEST = 200
/** Below this, how far it shrank says nothing. In bytes. */
const SMALL = 2 ** 20

/** Compression methods (APPNOTE.TXT, 4.4.5): none, Deflate, and AE-x, which stands for encryption. */
const STORED = 0
const DEFLATED = 8
const AES = 99
/** General purpose bit 3 (4.4.4): the local header leaves sizes and checksum to what follows the data. */
const SIZES_FOLLOW = 0x8
/** Made on Unix, and there a symbolic link (4.4.2, 4.4.15; `S_IFLNK`). */
const UNIX = 3
const FILE_TYPE = 0o170_000
const LINK = 0o120_000
/** Stands in the place of a size that is in the Zip64 field instead (4.5.3). */
const IN_ZIP64 = 0xffff_ffff

/**
 * The bytes of an entry.
 * @throws BadFile for one that is too large, a bomb, encrypted, a link, not what its headers say, or damaged.
 */
export async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  refuseByItsWord(entry)
  refuseContradiction(entry, await zip.readLocalFileHeaderPromise(entry))
  const bytes = Buffer.allocUnsafe(entry.uncompressedSize)
  let length = 0
  let sum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk) || length + chunk.length > bytes.length) throw new BadFile('bomb')
    chunk.copy(bytes, length)
    length += chunk.length
    sum = crc32(chunk, sum)
  }
  if (length !== bytes.length || sum !== entry.crc32) throw new BadFile('damaged')
  return bytes
}

function refuseByItsWord({ compressionMethod, compressedSize, uncompressedSize, versionMadeBy, externalFileAttributes }: Entry): void {
  if (compressionMethod === AES) throw new BadFile('encrypted')
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new BadFile('not-what-it-says')
  if (versionMadeBy >>> 8 === UNIX && ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK) throw new BadFile('not-what-it-says')
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * STEEPEST) throw new BadFile('bomb')
  if (uncompressedSize > LONGEST_ENTRY) throw new BadFile('too-large')
}

/** The same entry is described twice; where the two differ, one program would read another file than the next. */
function refuseContradiction(entry: Entry, local: LocalFileHeader): void {
  const sizesAgree =
    (local.generalPurposeBitFlag & SIZES_FOLLOW) !== 0 ||
    (local.crc32 === entry.crc32 &&
      agree(local.compressedSize, entry.compressedSize) &&
      agree(local.uncompressedSize, entry.uncompressedSize))
  const same = local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod && sizesAgree
  if (!same) throw new BadFile('not-what-it-says')
}

function agree(local: number, size: number): boolean {
  return local === size || local === IN_ZIP64
}
