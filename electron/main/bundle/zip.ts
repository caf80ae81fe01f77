/** A bundle as the bytes of its zip, file by file: no more than one is held. */
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { SUMS } from '#core/bundle/names'
import { sumsText, type Sum } from '#core/bundle/sums'
import { directoryOf, headerOf, type ZipFile } from '#core/bundle/zip'

export interface BundleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The zip of these files, in their order, with the list of their hashes as the last. Throws for more than a zip can hold. */
export async function* zipped(files: AsyncIterable<BundleFile>): AsyncGenerator<Uint8Array> {
  const packed: ZipFile[] = []
  for await (const { name, bytes } of withSums(files)) {
    const file: ZipFile = { name, bytes: bytes.length, crc: crc32(bytes) }
    packed.push(file)
    yield headerOf(file)
    yield bytes
  }
  yield directoryOf(packed)
}

async function* withSums(files: AsyncIterable<BundleFile>): AsyncGenerator<BundleFile> {
  const sums: Sum[] = []
  for await (const file of files) {
    sums.push({ name: file.name, sha256: hash('sha256', file.bytes) })
    yield file
  }
  yield { name: SUMS, bytes: Buffer.from(sumsText(sums)) }
}
