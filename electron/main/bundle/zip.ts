/** A bundle as the bytes of its zip, file by file: no more than a piece of one is held. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { SUMS } from '#core/bundle/names'
import { sumsText, type Sum } from '#core/bundle/sums'
import { directoryOf, headerOf, type ZipFile } from '#core/bundle/zip'

export interface BundleFile {
  readonly name: string
  /** Its bytes from the beginning, the same whenever they are asked for: size and sums stand before them, so they are read twice. */
  readonly pieces: () => Pieces
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that is held whole. */
export function held(name: string, bytes: Uint8Array): BundleFile {
  return { name, pieces: () => [bytes] }
}

/** The zip of these files, in their order, with the list of their hashes as the last. Throws for more than a zip can hold. */
export async function* zipped(files: AsyncIterable<BundleFile>): AsyncGenerator<Uint8Array> {
  const packed: ZipFile[] = []
  const sums: Sum[] = []
  const put = async function* ({ name, pieces }: BundleFile): AsyncGenerator<Uint8Array> {
    const { bytes, crc, sha256 } = await measured(pieces())
    packed.push({ name, bytes, crc })
    sums.push({ name, sha256 })
    yield headerOf({ name, bytes, crc })
    yield* pieces()
  }
  for await (const file of files) yield* put(file)
  yield* put(held(SUMS, Buffer.from(sumsText(sums))))
  yield directoryOf(packed)
}

async function measured(pieces: Pieces): Promise<{ readonly bytes: number; readonly crc: number; readonly sha256: string }> {
  const sum = createHash('sha256')
  let [bytes, crc] = [0, 0]
  for await (const piece of pieces) {
    sum.update(piece)
    crc = crc32(piece, crc)
    bytes += piece.length
  }
  return { bytes, crc, sha256: sum.digest('hex') }
}
