/** The entries of a journal, one hash each: enough to see where two of them part, and what was recorded from there on. */
import type { Instant } from '#core/moment'
import type { Problem } from '#core/opening'
import { referenceOf, type RequestId } from '#core/request'
import type { NamedRequest } from '#core/backup'
import type { Entry } from '#core/entry'
import { NO_HASH, readKnownLine, readSeal } from '../files/journal-line'
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
  /** Null for settings. */
  readonly request: RequestId | null
}

export interface History {
  readonly entries: readonly Recorded[]
  readonly requests: ReadonlyMap<RequestId, NamedRequest>
  /** What ended the reading; null when everything was read. A last line cut short is no problem. */
  readonly problem: Problem | null
}

/** Reads a journal's files, in order, each line's hash and the chain from line to line. Throws the system's errors. */
export async function historyOf(pieces: readonly JournalPiece[]): Promise<History> {
  const entries: Recorded[] = []
  const requests = new Map<RequestId, NamedRequest>()
  let last = NO_HASH
  for (const { name, path } of pieces) {
    let line = 0
    for await (const { lines } of linesOf(path, 0)) {
      for (const { bytes } of lines) {
        line += 1
        const read = readNext(bytes, last)
        if ('wrong' in read) return { entries, requests, problem: { file: name, line, what: read.wrong } }
        const { entry, hash } = read
        const request = 'request' in entry ? entry.request : null
        entries.push({ hash, at: entry.recorded, request })
        if (request !== null) requests.set(request, named(request, entry, requests.get(request)))
        last = hash
      }
    }
  }
  return { entries, requests, problem: null }
}

function readNext(bytes: Buffer, last: string): { readonly entry: Entry; readonly hash: string } | { readonly wrong: string } {
  const seal = readSeal(bytes)
  if ('wrong' in seal) return seal
  if (seal.value.prev !== last) return { wrong: 'the line does not follow the one before it' }
  const entry = readKnownLine(bytes)
  return 'wrong' in entry ? entry : { entry: entry.value, hash: seal.value.hash }
}

function named(id: RequestId, entry: Entry, before: NamedRequest | undefined): NamedRequest {
  if (entry.kind === 'request.issued') return { id, reference: referenceOf(entry.number), subject: entry.content.subject }
  if (entry.kind === 'request.drafted') return { id, reference: null, subject: entry.content.subject }
  return before ?? { id, reference: null, subject: '' }
}
