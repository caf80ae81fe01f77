/** A file opened for reading, if it is one: no folder, no device, no pipe, and no link to something else. */
import { constants } from 'node:fs'
import { lstat, open, type FileHandle } from 'node:fs/promises'
import { BadFile } from '../bad-file'

export class RegularFile {
  readonly #handle: FileHandle

  private constructor(handle: FileHandle, readonly size: number) {
    this.#handle = handle
  }

  /** Throws a `BadFile` for what is no regular file, and the system's errors. */
  static async open(path: string): Promise<RegularFile> {
    if (!(await lstat(path)).isFile()) throw new BadFile('not-what-it-says')
    // What has taken its place since must neither be followed nor waited for. (On Windows there are no such flags: they count as 0.)
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const found = await handle.stat()
      if (!found.isFile()) throw new BadFile('not-what-it-says')
      return new RegularFile(handle, found.size)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** Its first bytes, at most so many; never more than it had when it was opened. */
  async head(most: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.min(most, this.size))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  }

  /** All of it. Throws a `BadFile` when that is more than `most` bytes. */
  async whole(most: number): Promise<Uint8Array> {
    if (this.size > most) throw new BadFile('too-large')
    return this.head(most)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}
