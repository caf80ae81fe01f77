/**
 * Reading the journal in order: every line's hash, the chain from line to line, the clock, the shape of each entry, and that
 * entries which stand or fall together are all there. What is wrong is reported where it is; nothing is guessed or mended here.
 */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, Entry } from '#core/entry'
import type { JournalMark, Place } from '#core/ledger'
import type { Problem } from '#core/opening'
import { NO_HASH, readLine, type Reading } from './journal-line'
import { linesOf, type Line } from './lines'
import { codeOf } from './reason'

/** An entry and where it stands. */
export interface Written {
  readonly entry: Entry
  readonly place: Place
}

export interface Scan {
  /** How far the journal is sound: one mark a file, in order. */
  readonly marks: readonly JournalMark[]
  /** Bytes that follow the last whole entry of the last file: a line cut short, or the beginning of an unfinished batch. */
  readonly torn: number
  readonly problem: Problem | null
}

/** Takes an entry; answers with what is wrong where it contradicts the entries before it. */
export type Taker = (written: Written) => string | null

/** The names of a journal's files. */
export interface JournalFiles {
  /** This desk's, the oldest first. */
  readonly own: readonly string[]
  /** Those of other desks. */
  readonly others: readonly string[]
}

/** Looks what files there are; null when the folder itself is missing. Throws the system's other errors. */
export async function journalFiles(folder: string, desk: Desk): Promise<JournalFiles | null> {
  const all = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (all === null) return null
  const names = all.filter((name) => /^\d{4}\.[0-9a-z]{4,32}\.jsonl$/.test(name)).sort()
  const isOwn = (name: string): boolean => name.slice(5) === `${desk}.jsonl`
  return { own: names.filter(isOwn), others: names.filter((name) => !isOwn(name)) }
}

/** The desk that all the journal's files are of; null when there are none, or of several desks. */
export async function onlyDesk(folder: string): Promise<Desk | null> {
  const files = await journalFiles(folder, '')
  const desks = new Set(files?.others.map((name) => name.slice(5, -'.jsonl'.length)))
  const [desk] = desks
  return desks.size === 1 ? (desk ?? null) : null
}

/** Where a file's reading begins when nothing of it is known: after `before`, the last mark of the file before it. */
export function beginningOf(file: string, before: JournalMark | undefined): JournalMark {
  return { file, bytes: 0, entries: 0, clock: before?.clock ?? 0, hash: before?.hash ?? NO_HASH }
}

/**
 * Reads the journal's files from where the marks end (they are taken on trust) and hands every sound entry to `take`, in order,
 * whole batches only. `until` are marks to stop at; without them, everything is read. Throws the system's errors.
 */
export async function scanJournal(
  folder: string,
  files: readonly string[],
  from: readonly JournalMark[],
  take: Taker,
  until: readonly JournalMark[] = [],
): Promise<Scan> {
  const marks = [...from]
  for (const file of files.slice(Math.max(0, from.length - 1))) {
    const start = marks.at(-1)?.file === file ? marks.pop() : undefined
    const end = until.find((mark) => mark.file === file)?.bytes
    const found = await scanFile(folder, start ?? beginningOf(file, marks.at(-1)), end, take)
    marks.push(found.mark)
    if (found.problem) return { marks, torn: 0, problem: found.problem }
    if (found.torn === 0) continue
    if (file === files.at(-1)) return { marks, torn: found.torn, problem: null }
    return { marks, torn: 0, problem: problemAfter(found.mark, 0, 'the file ends in the middle of an entry, and another file follows') }
  }
  return { marks, torn: 0, problem: null }
}

interface FileScan {
  readonly mark: JournalMark
  readonly torn: number
  readonly problem: Problem | null
}

async function scanFile(folder: string, start: JournalMark, end: number | undefined, take: Taker): Promise<FileScan> {
  let mark = start
  let at = start
  let rest = 0
  let batch: Written[] = []
  for await (const piece of linesOf(join(folder, start.file), start.bytes, end)) {
    for (const line of piece.lines) {
      const reading = readNext(line, at, batch)
      if ('wrong' in reading) return { mark, torn: 0, problem: problemAfter(at, 0, reading.wrong) }
      const { entry, hash } = reading.value
      batch.push({ entry, place: [start.file, line.offset, line.bytes.length] })
      at = { ...at, bytes: line.offset + line.bytes.length + 1, entries: at.entries + 1, clock: entry.clock, hash }
      if (entry.part && entry.part[0] < entry.part[1]) continue
      for (const [index, written] of batch.entries()) {
        const wrong = take(written)
        if (wrong !== null) return { mark, torn: 0, problem: problemAfter(mark, index, wrong) }
      }
      mark = at
      batch = []
    }
    rest = piece.rest
  }
  return { mark, torn: at.bytes - mark.bytes + rest, problem: null }
}

function readNext({ bytes }: Line, at: JournalMark, batch: readonly Written[]): Reading<{ entry: Entry; hash: string }> {
  const reading = readLine(bytes)
  if ('wrong' in reading) return reading
  const { entry, prev } = reading.value
  if (prev !== at.hash) return { wrong: 'the line does not follow the one before it' }
  if (entry.clock !== at.clock + 1) return { wrong: `the entry is number ${String(entry.clock)}, and ${String(at.clock + 1)} was due` }
  if (!at.file.endsWith(`.${entry.desk}.jsonl`)) return { wrong: 'the entry is of another desk than the file' }
  const [part, parts] = entry.part ?? [1, 1]
  const begun = batch[0]?.entry.part?.[1] ?? parts
  if (part !== batch.length + 1 || parts !== begun || part > parts) return { wrong: 'an entry that belongs with it is missing' }
  return reading
}

/** Where a journal ends sooner than a mark says it once did; null when it does not. */
export function shortfall(found: readonly JournalMark[], once: readonly JournalMark[]): Problem | null {
  for (const mark of once) {
    const reached = found.find(({ file }) => file === mark.file)
    if (reached && reached.bytes >= mark.bytes) continue
    const left = reached ? `${String(reached.entries)} are left` : 'the file is missing'
    return { file: `journal/${mark.file}`, line: null, what: `${String(mark.entries)} entries once stood here, and ${left}` }
  }
  return null
}

/** Whether the journal's files still end, where the marks say, with the lines that the marks name. Throws the system's errors. */
export async function agrees(folder: string, files: readonly string[], marks: readonly JournalMark[]): Promise<boolean> {
  for (const [index, { file, bytes, hash }] of marks.entries()) {
    if (files[index] !== file) return false
    if (bytes > 0 && !(await endsWithHash(join(folder, file), bytes, hash))) return false
  }
  return true
}

/** Whether the line that ends at a file's byte `end` bears this hash. Throws the system's errors. */
export async function endsWithHash(path: string, end: number, hash: string): Promise<boolean> {
  const text = `,"hash":"${hash}"}\n`
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(text.length)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, Math.max(0, end - bytes.length))
    return bytes.toString('latin1', 0, bytesRead) === text
  } finally {
    await file.close()
  }
}

function problemAfter(mark: JournalMark, lines: number, what: string): Problem {
  return { file: `journal/${mark.file}`, line: mark.entries + lines + 1, what }
}
