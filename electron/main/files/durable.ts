/** Writing so that what was written is still there after a power cut. */
import { writeSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

type Chunk = string | Uint8Array

/** What a file being written is called until it is whole. */
export const WRITING = '.writing'

/**
 * Puts a whole file in the place of another, or of none: the old one stays until the new one is on the disk, every byte of it.
 * On failure the old file is untouched and the error bears the system's own as its cause.
 */
export async function writeDurably(path: string, chunks: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<void> {
  const temporary = path + WRITING
  try {
    const file = await open(temporary, 'w')
    try {
      // Unlike `write`, `writeFile` goes on until the system has taken every byte; it begins where it left off.
      for await (const chunk of chunks) await file.writeFile(chunk)
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

/** Hands the system every byte, however few it takes at a time. What it has taken is not yet on the disk. */
export function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let written = 0
  while (written < bytes.length) {
    const taken = writeSync(file, bytes, written, bytes.length - written, position + written)
    if (taken === 0) throw new Error('the disk takes no more bytes')
    written += taken
  }
}

/** Makes a folder, and those above it that are missing, so that it lasts. One that is there stays as it is. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first === undefined) return
  const top = dirname(resolve(first))
  for (let folder = resolve(path); folder !== top; folder = dirname(folder)) await syncFolder(dirname(folder))
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
