/** The entries of a journal, one hash each: enough to see where two of them part, and what was recorded from there on. */
import type { Instant } from '#core/moment'
import type { Problem } from '#core/opening'
import { referenceOf, type RequestId } from '#core/request'
import type { NamedRequest } from '#core/backup'
import { isOfRequest, type Entry, type RequestEntry } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import type { Damage } from '#core/repair'
import { Passage, problemOf, sha256Of } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { NO_HASH, readKnownLine, readLine, readSeal } from '../files/journal-line'
import { linesOf } from '../files/lines'

/** A file of a journal, wherever it is kept. */
export interface JournalPiece {
  /** As it is to be named: `journal/2018.desk.jsonl`. */
  readonly name: string
  readonly path: string
}

export interface Recorded {
  readonly hash: string
  readonly at: Instant
  /** Null for what is of the office, and for repairs. */
  readonly request: RequestId | null
}

export interface History {
  readonly entries: readonly Recorded[]
  readonly requests: ReadonlyMap<RequestId, NamedRequest>
  /** What ended the reading; null when everything was read. A last line cut short is no problem. */
  readonly problem: Problem | null
}

/**
 * Reads a journal's files, in order, each line's hash and the chain from line to line, past the damage that entries `repaired` name.
 * Throws the system's errors.
 */
export async function historyOf(pieces: readonly JournalPiece[]): Promise<History> {
  const entries: Recorded[] = []
  const requests = new Map<RequestId, NamedRequest>()
  const named = await damagesNamedIn(pieces)
  let last = NO_HASH
  for (const { name, path } of pieces) {
    const damages = named.filter(({ file }) => `${JOURNAL_FOLDER}/${file}` === name)
    for (const damage of damages) {
      if ((await sha256Of(path, damage.from, damage.bytes)) !== damage.sha256) return { entries, requests, problem: problemOf(damage) }
    }
    const passage = new Passage(damages, 0)
    let at: JournalMark = { file: name, bytes: 0, entries: 0, clock: 0, hash: last }
    let line = 0
    for await (const { lines } of linesOf(path, 0)) {
      for (const { bytes, offset } of lines) {
        line += 1
        at = passage.from(at)
        if (offset < at.bytes) continue
        const read = readNext(bytes, at.hash)
        if ('wrong' in read) return { entries, requests, problem: { file: name, line, what: read.wrong } }
        const { entry, hash } = read
        const request = isOfRequest(entry) ? entry.request : null
        entries.push({ hash, at: entry.recorded, request })
        if (isOfRequest(entry)) requests.set(entry.request, nameIn(entry, requests.get(entry.request)))
        at = { ...at, bytes: offset + bytes.length + 1, hash }
      }
    }
    last = passage.from(at).hash
  }
  return { entries, requests, problem: null }
}

/** The damage that lines which prove themselves name. */
async function damagesNamedIn(pieces: readonly JournalPiece[]): Promise<readonly Damage[]> {
  const damages: Damage[] = []
  for (const { path } of pieces) {
    for await (const { lines } of linesOf(path, 0)) {
      for (const { bytes } of lines.filter((line) => line.bytes.includes('"kind":"repaired"'))) {
        const reading = readLine(bytes)
        if ('value' in reading && reading.value.entry.kind === 'repaired') damages.push(...reading.value.entry.damages)
      }
    }
  }
  return damages
}

function readNext(bytes: Buffer, last: string): { readonly entry: Entry; readonly hash: string } | { readonly wrong: string } {
  const seal = readSeal(bytes)
  if ('wrong' in seal) return seal
  if (seal.value.prev !== last) return { wrong: 'the line does not follow the one before it' }
  const entry = readKnownLine(bytes)
  return 'wrong' in entry ? entry : { entry: entry.value, hash: seal.value.hash }
}

function nameIn(entry: RequestEntry, before: NamedRequest | undefined): NamedRequest {
  const id = entry.request
  if (entry.kind === 'request.issued') return { id, reference: referenceOf(entry.number), subject: entry.content.subject }
  if (entry.kind === 'request.drafted') return { id, reference: null, subject: entry.content.subject }
  return before ?? { id, reference: null, subject: '' }
}
