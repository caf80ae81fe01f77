/**
 * Where exhibits are kept: in the register's folder, each once, as `exhibits/ab/abcd…` by its SHA-256. What a file was called where it
 * came from is in the journal alone and never part of a path.
 */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LONGEST_EXHIBIT, type Exhibit, type Sha256 } from '#core/exhibit'
import { makeFolder, syncFolder, writeDurably } from '../files/durable'
import { hashedPieces, piecesOf, sha256Of } from '../files/pieces'
import { codeOf } from '../files/reason'

export const EXHIBITS_FOLDER = 'exhibits'
const KEPT = /^exhibits\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/
/** Within it, what is held and not kept yet. */
export const INCOMING_FOLDER = 'incoming'

/** The SHA-256 of the exhibit that a file of the register is, by its path in it, with forward slashes; null for any other file. */
export function exhibitAt(path: string): Sha256 | null {
  return KEPT.exec(path)?.[2] ?? null
}

/** A copy of a file that came in: on the disk, under a name of our own, and not kept yet. */
export interface Held {
  readonly sha256: Sha256
  readonly bytes: number
  readonly path: string
}

/** What has become of an exhibit's bytes. */
export type Wholeness = 'whole' | 'gone' | 'changed'

/** A file has more bytes than an exhibit may have. */
export class TooLarge extends Error {}

/** An exhibit's file is not what was kept. */
export class NotWhole extends Error {
  constructor(readonly why: Exclude<Wholeness, 'whole'>) {
    super(why === 'gone' ? 'the exhibit is gone' : 'the exhibit’s bytes have changed')
  }
}

export class ExhibitStore {
  readonly #folder: string

  /** @param folder the register's */
  constructor(folder: string) {
    this.#folder = join(folder, EXHIBITS_FOLDER)
  }

  /**
   * Copies a file in, a piece at a time, and finds its hash on the way. It is on the disk when this resolves. Throws {@link TooLarge},
   * the system's errors and the source's; then nothing of it is left.
   */
  async hold(source: AsyncIterable<Uint8Array>, limit = LONGEST_EXHIBIT): Promise<Held> {
    const incoming = join(this.#folder, INCOMING_FOLDER)
    const path = join(incoming, randomUUID())
    const found = { sha256: '', bytes: 0 }
    const limited = async function* (): AsyncGenerator<Uint8Array, void> {
      for await (const piece of source) {
        found.bytes += piece.length
        if (found.bytes > limit) throw new TooLarge(`it has more than ${String(limit)} bytes`)
        yield piece
      }
    }
    await makeFolder(incoming)
    try {
      await writeDurably(path, hashedPieces(limited(), (sha256) => { found.sha256 = sha256 }))
    } catch (error) {
      throw error instanceof Error && error.cause instanceof TooLarge ? error.cause : error
    }
    return { ...found, path }
  }

  /**
   * Moves what is held to its place, for good. Where the same bytes are kept already they stay, and the copy goes; where others have
   * taken their place, those are kept beside it under another name. Throws {@link NotWhole} where what was held has changed or gone meanwhile, and
   * the system's errors; then it is held as before.
   */
  async keep(held: Held): Promise<void> {
    const there = await this.check(held)
    if (there === 'whole') return this.leave(held)
    const copy = await this.check(held, held.path)
    if (copy !== 'whole') throw new NotWhole(copy)
    const path = this.path(held.sha256)
    await makeFolder(dirname(path))
    if (there === 'changed') await rename(path, `${path}.aside-${randomUUID()}`)
    await makeReadOnly(held.path)
    await rename(held.path, path)
    await syncFolder(dirname(path))
  }

  /** Lets go of what is held, whether it is there or not. */
  leave({ path }: Held): Promise<void> {
    return rm(path, { force: true })
  }

  /** Where an exhibit is kept. Throws for what is no SHA-256: it would be a path of somebody's choosing. */
  path(sha256: Sha256): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
    return join(this.#folder, sha256.slice(0, 2), sha256)
  }

  /** All of an exhibit, its hash checked. Throws the system's errors. */
  async read(sha256: Sha256): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: 'gone' | 'changed' }> {
    const bytes = await ifThere(readFile(this.path(sha256)))
    if (bytes === null) return { ok: false, why: 'gone' }
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? { ok: true, bytes } : { ok: false, why: 'changed' }
  }

  /** The same a piece at a time: the last piece comes only when all of it is as it was kept. Throws {@link NotWhole}, and the system's errors. */
  async *pieces({ sha256, bytes }: Pick<Exhibit, 'sha256' | 'bytes'>): AsyncGenerator<Uint8Array, void> {
    const there = await this.glance({ sha256, bytes })
    if (there !== 'whole') throw new NotWhole(there)
    let last: Uint8Array = new Uint8Array()
    const checked = hashedPieces(piecesOf(this.path(sha256), bytes), (found) => {
      if (found !== sha256) throw new NotWhole('changed')
    })
    for await (const piece of checked) {
      yield last
      last = piece
    }
    yield last
  }

  /** Whether there is a file of an exhibit's length in its place; its bytes are not read. Throws the system's errors. */
  async glance({ sha256, bytes }: Pick<Exhibit, 'sha256' | 'bytes'>, path = this.path(sha256)): Promise<Wholeness> {
    const found = await ifThere(stat(path))
    if (!found?.isFile()) return 'gone'
    return found.size === bytes ? 'whole' : 'changed'
  }

  /** Whether an exhibit is there, every byte of it as it was kept. Throws the system's errors. */
  async check(exhibit: Pick<Exhibit, 'sha256' | 'bytes'>, path = this.path(exhibit.sha256)): Promise<Wholeness> {
    const there = await this.glance(exhibit, path)
    if (there !== 'whole') return there
    return (await sha256Of(path, exhibit.bytes)) === exhibit.sha256 ? 'whole' : 'changed'
  }

  /** Takes away what was held and never kept, as by a program that ended. To be done while nothing is held. */
  sweep(): Promise<void> {
    return rm(join(this.#folder, INCOMING_FOLDER), { recursive: true, force: true })
  }
}

/**
 * Against a slip of somebody's hand. Windows is left out: there a file that is marked so can be neither flushed nor replaced, and a
 * register has to be copied, restored and brought to a later version.
 */
export async function makeReadOnly(path: string): Promise<void> {
  if (process.platform !== 'win32') await chmod(path, 0o444)
}

async function ifThere<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
