/** A zip on the disk, opened to be read from any place. */
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'

/** Read at a time. In bytes. */
const CHUNK = 2 ** 16

/** The caller closes `file`, when nothing of the zip is wanted any more. */
export async function zipIn(file: FileHandle): Promise<ZipFile> {
  const { size } = await file.stat()
  const zip = await fromRandomAccessReaderPromise(new Places(file), size, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  // One that nobody waits for would end the process.
  zip.on('error', () => undefined)
  return zip
}

/** A place that no file has, as a forged Zip64 record names one, is an error told to who asked; the library's own reader throws it at nobody. */
class Places extends RandomAccessReader {
  constructor(private readonly file: FileHandle) {
    super()
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: Told): void {
    this.file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => { callback(null, bytesRead) },
      (error: unknown) => { callback(error instanceof Error ? error : new Error('The file cannot be read'), 0) },
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunks(this.file, start, end), { objectMode: false })
  }
}

/** A stream of Node's own would close the file when it is broken off. */
async function* chunks(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(CHUNK, end - at)), 0, undefined, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** The library's types leave the count out, and its code needs it. */
type Told = (error: Error | null, bytesRead?: number) => void
