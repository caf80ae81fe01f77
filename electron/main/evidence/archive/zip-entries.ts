/**
 * The entries of a zip as its central directory names them (PKWARE's APPNOTE.TXT, section 4.3), looked at all together before one is read.
 * Nothing is ever written by the name that an entry has.
 */
import type { Entry, ZipFile } from 'yauzl'
import { BadFile } from '../bad-file'

/** An archive has a file for each picture; one with more than these is too large to be an exhibit anyway. */
const MOST_ENTRIES = 200_000

/** General purpose bits (4.4.4): encrypted, strongly encrypted, with its directory masked. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000
/** A local header, without name and extra field (4.3.7). In bytes. */
const LOCAL_HEADER = 30

export interface Named {
  /** As it stands in the zip, with forward slashes. */
  readonly name: string
  readonly entry: Entry
}

/**
 * Every entry of a zip.
 * @throws BadFile where they are too many, encrypted, lie over each other, or are named to be written where they do not belong.
 */
export async function entriesOf(zip: ZipFile): Promise<Named[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new BadFile('too-many-parts')
  const entries: Named[] = []
  for await (const entry of zip.eachEntry()) {
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new BadFile('encrypted')
    entries.push({ name: nameOf(entry), entry })
  }
  refuseOverlaps(entries)
  return entries
}

/** Names of an archive are of ASCII; what others would be in which encoding does not matter. */
function nameOf({ fileNameRaw }: Entry): string {
  const name = fileNameRaw.toString('latin1').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  if (name.includes('\0') || /^(?:\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..')) throw new BadFile('not-what-it-says')
  return name
}

/** Entries that share their bytes are a bomb: few bytes, counted many times over. */
function refuseOverlaps(entries: readonly Named[]): void {
  const places = entries.map(({ entry }) => ({
    from: entry.relativeOffsetOfLocalHeader,
    to: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
  }))
  places.sort((a, b) => a.from - b.from)
  if (places.some(({ from }, i) => from < (places[i - 1]?.to ?? 0))) throw new BadFile('bomb')
}
