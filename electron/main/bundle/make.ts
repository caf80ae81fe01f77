/** Making a bundle: its zip, whole or not at all. */
import { createHash } from 'node:crypto'
import { done, refused, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { PaperSize } from '#core/words'
import { writeDurably } from '../files/durable'
import { reasonOf } from '../files/reason'
import { Changed, contentsOf, Unbundled, type Sources } from './contents'
import type { Course } from './course'
import { zipped } from './zip'

export interface Made {
  readonly path: string
  /** Of the zip: told by another way, it shows that nobody made another zip of it. */
  readonly sha256: string
}

/** Refuses with what `dossier` refuses with, with `not-issued`, `not-bundled`, `stopped` and `not-saved`. */
export async function makeBundle(sources: Sources, requests: readonly RequestId[], paper: PaperSize, path: string, course: Course): Promise<Reply<Made>> {
  for (;;) {
    const sum = createHash('sha256')
    try {
      await writeDurably(path, summed(zipped(contentsOf(sources, requests, paper, course)), sum))
      return done({ path, sha256: sum.digest('hex') })
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null
      if (cause instanceof Changed) continue
      if (cause instanceof Unbundled) return refused(cause.refusal)
      return refused(course.signal.aborted ? { code: 'stopped' } : { code: 'not-saved', why: reasonOf(error) })
    }
  }
}

async function* summed(pieces: AsyncIterable<Uint8Array>, sum: { update: (bytes: Uint8Array) => unknown }): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    sum.update(piece)
    yield piece
  }
}
