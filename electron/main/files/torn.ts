/** What a power cut leaves at the end of the journal is set aside in a file of its own, for a person to look at, and taken out. */
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalMark } from '#core/ledger'
import type { Instant } from '#core/moment'
import { writeDurably } from './durable'

/** Moves the bytes after a mark into a file beside. Returns that file's name. Throws the system's errors. */
export async function setTornAside(folder: string, mark: JournalMark, bytes: number, now: Instant): Promise<string> {
  const name = `${mark.file}.torn-${now.replace(/[:.]/g, '-')}`
  const journal = await open(join(folder, mark.file), 'r+')
  try {
    const torn = await readAll(journal, bytes, mark.bytes)
    await writeDurably(join(folder, name), [torn])
    await journal.truncate(mark.bytes)
    await journal.datasync()
  } finally {
    await journal.close()
  }
  return name
}

/** Every byte, however few the system gives at a time: what is not copied here would be lost with the cut. */
async function readAll(file: FileHandle, bytes: number, position: number): Promise<Buffer> {
  const all = Buffer.alloc(bytes)
  let read = 0
  while (read < bytes) {
    const { bytesRead } = await file.read(all, read, bytes - read, position + read)
    if (bytesRead === 0) throw new Error('the file ends sooner than it did')
    read += bytesRead
  }
  return all
}
