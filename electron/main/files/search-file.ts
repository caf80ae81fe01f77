/**
 * `search.index`: the index of words, so that the first search of a long register need not read all of its journal. A cache, made anew
 * when it is lost, or not what was written, or of another journal. One line of JSON says how far it reaches and which parts follow, each
 * with its bytes, numbers the lowest byte first; the SHA-256 of all that ends it.
 */
import { createHash, hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { JournalMark } from '#core/ledger'
import type { Kept, Part } from '#core/search/kept'
import { writeDurably } from './durable'
import { LINE_FEED } from './journal-line'

export const SEARCH_FILE = 'search.index'

/** Raised when the words of the same journal would be others, or stand otherwise. */
const VERSION = 1

const Head = v.object({ version: v.literal(VERSION), journal: v.array(JournalMark), parts: v.array(v.tuple([v.string(), v.number()])) })

/** Bytes summed and written before the program may do something else. */
const AT_ONCE = 1 << 20
const SUM_BYTES = 64

/** An index as it was, and how far into the journal it reaches. */
export interface KeptSearch {
  readonly journal: readonly JournalMark[]
  readonly kept: Kept
}

/** What was written last; null when there is none, or it is not what was written, or of another version, or cannot be read. */
export async function readSearch(path: string): Promise<KeptSearch | null> {
  try {
    const bytes = await readFile(path)
    const end = bytes.length - SUM_BYTES
    if (hash('sha256', bytes.subarray(0, end)) !== bytes.toString('latin1', end)) return null
    const begin = bytes.indexOf(LINE_FEED) + 1
    const { journal, parts } = v.parse(Head, JSON.parse(bytes.toString('utf8', 0, begin)))
    const contents = new Map<string, Buffer>()
    let from = begin
    for (const [name, length] of parts) {
      contents.set(name, bytes.subarray(from, from + length))
      from += length
    }
    return { journal, kept: keptIn(contents) }
  } catch {
    return null
  }
}

/** Writes an index in the place of another. Throws what kept it from being written; then the other is as it was. */
export async function writeSearch(path: string, journal: readonly JournalMark[], parts: readonly Part[]): Promise<void> {
  await writeDurably(path, textOf(journal, parts.map(([name, content]) => [name, bytesOf(content)])))
}

async function* textOf(journal: readonly JournalMark[], parts: readonly (readonly [name: string, bytes: Buffer])[]): AsyncGenerator<Buffer, void> {
  const sum = createHash('sha256')
  const head: v.InferOutput<typeof Head> = { version: VERSION, journal: [...journal], parts: parts.map(([name, { length }]) => [name, length]) }
  for (const bytes of [Buffer.from(`${JSON.stringify(head)}\n`), ...parts.map(([, content]) => content)]) {
    for (let from = 0; from < bytes.length; from += AT_ONCE) {
      const piece = bytes.subarray(from, from + AT_ONCE)
      sum.update(piece)
      yield piece
      await setImmediate()
    }
  }
  yield Buffer.from(sum.digest('hex'))
}

function bytesOf(content: Part[1]): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

function keptIn(contents: ReadonlyMap<string, Buffer>): Kept {
  const contentOf = (name: string): Buffer => {
    const content = contents.get(name)
    if (!content) throw new Error(`there is no part “${name}”`)
    return content
  }
  return {
    text: (name) => contentOf(name).toString(),
    numbers: (name, Kind) => {
      const content = contentOf(name)
      const numbers = new Kind(content.length / new Kind(0).BYTES_PER_ELEMENT)
      Buffer.from(numbers.buffer).set(content)
      return numbers
    },
  }
}
