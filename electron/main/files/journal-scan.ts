/**
 * Reading the journal in order: every line's hash, the chain from line to line, the clock, the shape of each entry, and that
 * entries which stand or fall together are all there. What is wrong is reported where it is; nothing is guessed or mended here.
 * Damage that is known is read past, as long as it is byte for byte what it was.
 */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, Entry } from '#core/entry'
import type { JournalMark, Place } from '#core/ledger'
import type { Problem } from '#core/opening'
import { repairIn, type Damage } from '#core/repair'
import { changedDamage, damagesIn, Passage } from './damage'
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
 * whole batches only, but for those that damage goes through. `until` are marks to stop at; without them, everything is read.
 * `known` is the damage to read past, as the marks name it unless told. Throws the system's errors.
 */
export async function scanJournal(
  folder: string,
  files: readonly string[],
  from: readonly JournalMark[],
  take: Taker,
  until: readonly JournalMark[] = [],
  known: readonly Damage[] = damagesIn([...from, ...until]),
): Promise<Scan> {
  const marks = [...from]
  for (const file of files.slice(Math.max(0, from.length - 1))) {
    const start = marks.at(-1)?.file === file ? marks.pop() : undefined
    const end = until.find((mark) => mark.file === file)?.bytes
    const damages = known.filter((damage) => damage.file === file)
    const changed = await changedDamage(folder, damages)
    const scan = new FileScan(start ?? beginningOf(file, marks.at(-1)), damages, take)
    const problem = changed ?? (await scan.read(folder, end))
    marks.push(scan.mark)
    if (problem) return { marks, torn: 0, problem }
    if (scan.torn === 0) continue
    if (file === files.at(-1)) return { marks, torn: scan.torn, problem: null }
    const what = 'the file ends in the middle of an entry, and another file follows'
    return { marks, torn: 0, problem: await problemAt(folder, file, scan.mark.bytes, what) }
  }
  return { marks, torn: 0, problem: null }
}

/** One file's reading. */
class FileScan {
  /** The end of what is sound. */
  mark: JournalMark
  /** The end of what was read; beyond {@link mark} while a batch is not whole. */
  #at: JournalMark
  #size: number
  #batch: Written[] = []
  readonly #passage: Passage
  readonly #take: Taker

  constructor(start: JournalMark, damages: readonly Damage[], take: Taker) {
    this.mark = start
    this.#at = start
    this.#size = start.bytes
    this.#passage = new Passage(damages, start.bytes)
    this.#take = take
  }

  get torn(): number {
    return this.#size - this.mark.bytes
  }

  async read(folder: string, end: number | undefined): Promise<Problem | null> {
    const { file, bytes } = this.mark
    let whole = bytes
    for await (const { lines, rest } of linesOf(join(folder, file), bytes, end)) {
      for (const line of lines) {
        const wrong = this.#passDamage() ?? (line.offset < this.#at.bytes ? null : this.#next(line))
        if (wrong !== null) return problemAt(folder, file, wrong.at, wrong.what)
        whole = line.offset + line.bytes.length + 1
      }
      this.#size = whole + rest
    }
    const wrong = this.#passDamage()
    return wrong && problemAt(folder, file, wrong.at, wrong.what)
  }

  /** Goes past the damage that begins here. What was read of a batch stands, though damage took the rest of it. */
  #passDamage(): Wrong | null {
    const past = this.#passage.from(this.#at)
    if (past === this.#at) return null
    const wrong = this.#flush()
    this.#at = past
    this.mark = past
    return wrong
  }

  #next(line: Line): Wrong | null {
    const reading = this.#readNext(line)
    if ('wrong' in reading) return { at: this.#at.bytes, what: reading.wrong }
    const { entry, hash } = reading.value
    this.#batch.push({ entry, place: [this.#at.file, line.offset, line.bytes.length] })
    const repairs = entry.kind === 'repaired' ? { repairs: [...(this.#at.repairs ?? []), repairIn(entry)] } : {}
    const bytes = line.offset + line.bytes.length + 1
    this.#at = { ...this.#at, ...repairs, bytes, entries: this.#at.entries + 1, clock: entry.clock, hash }
    return entry.part && entry.part[0] < entry.part[1] ? null : this.#flush()
  }

  #flush(): Wrong | null {
    for (const { entry, place } of this.#batch) {
      const what = this.#take({ entry, place })
      if (what !== null) return { at: place[1], what }
    }
    this.mark = this.#at
    this.#batch = []
    return null
  }

  #readNext({ bytes, offset }: Line): Reading<{ entry: Entry; hash: string }> {
    const reading = readLine(bytes)
    if ('wrong' in reading) return reading
    const { entry, prev } = reading.value
    const at = this.#at
    if (prev !== at.hash) return { wrong: 'the line does not follow the one before it' }
    if (entry.clock !== at.clock + 1) return { wrong: `the entry is number ${String(entry.clock)}, and ${String(at.clock + 1)} was due` }
    if (!at.file.endsWith(`.${entry.desk}.jsonl`)) return { wrong: 'the entry is of another desk than the file' }
    const [part, parts] = entry.part ?? [1, 1]
    const before = this.#batch.at(-1)?.entry.part
    const due = before ? before[0] + 1 : this.#passage.endsAt(offset) ? part : 1
    if (part !== due || parts !== (before?.[1] ?? parts) || part > parts) return { wrong: 'an entry that belongs with it is missing' }
    return reading
  }
}

interface Wrong {
  readonly at: number
  readonly what: string
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
  const damages = damagesIn(marks)
  for (const [index, { file, bytes, hash }] of marks.entries()) {
    if (files[index] !== file) return false
    const inDamage = damages.some((damage) => damage.file === file && damage.from + damage.bytes === bytes)
    if (inDamage) continue
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

/** Names the line that begins at a byte. */
async function problemAt(folder: string, file: string, offset: number, what: string): Promise<Problem> {
  let before = 0
  for await (const { lines } of linesOf(join(folder, file), 0, offset)) before += lines.length
  return { file: `journal/${file}`, line: before + 1, what }
}
