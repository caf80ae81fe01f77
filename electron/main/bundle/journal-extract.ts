/** What a bundle takes out of the journal: the lines of its requests as they were written, and the chain of hashes that holds them. */
import { join } from 'node:path'
import { linkLine, type Link } from '#core/bundle/chain'
import { isOfRequest } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import type { RequestId } from '#core/request'
import { damagesIn, Passage } from '../files/damage'
import { NO_HASH, readKnownLine, readSeal } from '../files/journal-line'
import { linesOf } from '../files/lines'

export interface JournalExtract {
  /** Of each request, its lines with their line feeds. */
  readonly lines: ReadonlyMap<RequestId, readonly Buffer[]>
  /** The file that {@link linkLine} makes a line of: from the entry before the first of these lines to the journal's last. */
  readonly chain: readonly string[]
}

/**
 * Reads the journal through, up to its marks, past damage that it names. `references` are of the requests that are wanted. Throws where
 * a line is not what was written, and the system's errors.
 */
export async function extract(journal: string, marks: readonly JournalMark[], references: ReadonlyMap<RequestId, string>): Promise<JournalExtract> {
  const lines = new Map<RequestId, Buffer[]>([...references.keys()].map((id) => [id, []]))
  const chain: string[] = []
  let before: Link = { entry: 0, hash: NO_HASH, reference: '', lostAfter: null }
  const put = (link: Link): void => {
    if (chain.length > 0) chain.push(linkLine(link))
    else if (link.reference !== '') chain.push(linkLine({ ...before, reference: '' }), linkLine(link))
    before = link
  }
  for (const mark of marks) {
    const passage = new Passage(damagesIn(marks).filter(({ file }) => file === mark.file), 0)
    let at: JournalMark = { ...mark, bytes: 0, clock: before.entry, hash: before.hash }
    const pass = (): void => {
      const past = passage.from(at)
      if (past.clock !== at.clock) put({ entry: past.clock, hash: past.hash, reference: '', lostAfter: at.clock })
      at = past
    }
    for await (const { lines: piece } of linesOf(join(journal, mark.file), 0, mark.bytes)) {
      for (const { bytes, offset } of piece) {
        pass()
        if (offset < at.bytes) continue
        const request = requestOf(bytes, references)
        const hash = hashAfter(at, bytes, offset)
        if (request !== null) lines.get(request)?.push(Buffer.concat([bytes, LINE_END]))
        put({ entry: at.clock + 1, hash, reference: request === null ? '' : (references.get(request) ?? ''), lostAfter: null })
        at = { ...at, bytes: offset + bytes.length + 1, clock: at.clock + 1, hash }
      }
    }
    pass()
  }
  return { lines, chain }
}

const LINE_END = Buffer.from('\n')

/** A line's hash, once it is clear that the line is what was written and follows the one before. */
function hashAfter({ file, hash: prev }: JournalMark, bytes: Buffer, offset: number): string {
  const seal = readSeal(bytes)
  const wrong = 'wrong' in seal ? seal.wrong : seal.value.prev === prev ? null : 'the line does not follow the one before it'
  if (wrong !== null || 'wrong' in seal) throw new Error(`journal/${file}, at byte ${String(offset)}: ${wrong ?? ''}`)
  return seal.value.hash
}

/** The request that a line tells of, if it is one of these. Within a text the marks of a name are escaped, so only names are found. */
function requestOf(bytes: Buffer, references: ReadonlyMap<RequestId, string>): RequestId | null {
  const named = /"request":"([0-9A-Za-z-]{1,64})"/.exec(bytes.toString('latin1'))?.[1]
  if (named === undefined || !references.has(named)) return null
  const reading = readKnownLine(bytes)
  return 'value' in reading && isOfRequest(reading.value) ? reading.value.request : null
}
