/** Writing so that what was written is still there after a power cut. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a file being written is called until it is whole. */
export const WRITING = '.writing'

/**
 * Puts a whole file in the place of another, or of none: the old one stays until the new one is on the disk, every byte of it.
 * On failure the old file is untouched and the error bears the system's own as its cause.
 */
export async function writeDurably(path: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string>): Promise<void> {
  const temporary = path + WRITING
  try {
    const file = await open(temporary, 'w')
    try {
      let end = 0
      for await (const chunk of chunks) end += await writeAll(file, typeof chunk === 'string' ? Buffer.from(chunk) : chunk, end)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new Error(`${path} could not be written`, { cause })
  }
}

/** Writes every byte at `position`, however few the system takes at a time. Returns how many there were. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<number> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    if (bytesWritten === 0) throw new Error('the disk takes no more bytes')
    written += bytesWritten
  }
  return written
}

/** Makes a new or renamed file's name last. Windows keeps names by itself and cannot flush a folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
