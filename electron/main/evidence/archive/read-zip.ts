import type { MessageArchive } from '#core/evidence/message-archive'
import { open } from 'node:fs/promises'
import type { ZipFile } from 'yauzl'
import { BadFile } from '../bad-file'
import { Gathering } from './gathering'
import { partOf, type Part } from './parts'
import { takeScript } from './read-script'
import { entriesOf, type Named } from './zip-entries'
import { bytesOf } from './zip-entry'
import { zipIn } from './zip-file'

/** The most bytes, uncompressed, of all that is read of one archive: 512 MiB. */
const LONGEST_ARCHIVE = 2 ** 29
/** Of the followers no more: they prove nothing, and those of a ministry must not keep its messages from being read. */
const LONGEST_FOLLOWERS = 2 ** 26

interface Wanted extends Named {
  readonly part: Part
}

/**
 * What an account's archive of X tells of its direct messages: the zip as it is downloaded. Only the files that tell of them are read, one
 * after another; nothing is extracted. Empty where the zip has none of them, being no archive of X.
 * @throws BadFile where the zip is damaged, encrypted, too large, or made to trick whoever reads it; an error of the system where it
 * cannot be read at all.
 */
export async function readArchiveZip(path: string): Promise<MessageArchive> {
  try {
    return await read(path)
  } catch (error) {
    throw error instanceof BadFile || isOfSystem(error) ? error : new BadFile(isAboutEncryption(error) ? 'encrypted' : 'damaged')
  }
}

async function read(path: string): Promise<MessageArchive> {
  const file = await open(path)
  try {
    return await gathered(await zipIn(file))
  } finally {
    await file.close()
  }
}

async function gathered(zip: ZipFile): Promise<MessageArchive> {
  const wanted = wantedOf(await entriesOf(zip))
  if (wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0) > LONGEST_ARCHIVE) throw new BadFile('too-large')
  const gathering = new Gathering()
  for (const { name, entry } of wanted) takeScript(gathering, name, (await bytesOf(zip, entry)).toString('utf8'))
  return gathering.archive()
}

function wantedOf(entries: readonly Named[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { name, entry } of entries) {
    const part = partOf(name)
    if (part === null || (part.of === 'followers' && entry.uncompressedSize > LONGEST_FOLLOWERS)) continue
    // Of two files of one name, one program reads the first and the next the second.
    const script = name.slice(name.lastIndexOf('/') + 1)
    if (wanted.has(script)) throw new BadFile('not-what-it-says')
    wanted.set(script, { name, entry, part })
  }
  return Array.from(wanted.values()).sort((a, b) => a.part.order - b.part.order)
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** The one thing of which the library must be believed that it cannot be read, though it is whole. */
function isAboutEncryption(error: unknown): boolean {
  return error instanceof Error && error.message.includes('encryption')
}
