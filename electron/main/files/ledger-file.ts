/** `ledger.json`, through lowdb: written when idle, never on a command's way, and noticed when it is not what was written. */
import { createHash } from 'node:crypto'
import { open, rm, stat, type FileHandle } from 'node:fs/promises'
import { Low, type Adapter } from 'lowdb'
import { LEDGER_VERSION } from '#core/ledger'
import { emptySnapshot, type RowSource, type Snapshot } from '#core/register/register'
import { writeDurably } from './durable'
import { KeptRows, type Mending } from './kept-rows'
import { BEGIN, emptyLines, endFrom, textOf, type Ledger } from './ledger-text'
import { codeOf } from './reason'

export const LEDGER_FILE = 'ledger.json'

/** Quiet time, in milliseconds, before the ledger is written. */
const IDLE = 400
/** The ledger rests at least this many times as long as it took to write, so that a large one never keeps the disk busy. */
const REST = 10

/** The ledger is not what this program wrote; it is rebuilt. */
export class LedgerDamage extends Error {}

export const ROW_DIFFERS = 'the checksum of a row differs'

/** Rows of up to so many bytes are looked at, each, before their register opens; more of them while it is open. */
const CHECKED_AT_ONCE = 1 << 22

/** What a file ends with, of any version. The checksum is taken without this sum and, since version 2, without the rows. */
const SEAL = /(?:,\n"end":(\d+))?,"sha256":"([0-9a-f]{64})"\}\n$/
const SEAL_BYTES = 128
const SUM_BYTES = ',"sha256":""}\n'.length + 64
/** What comes first of that which is read, and stands within so many bytes. */
const VERSION = /^(?:\{|\n\],)"version":(\d+),/
const VERSION_BYTES = 64

/** lowdb's way to the disk. */
class DurableAdapter implements Adapter<Ledger> {
  /** The rows as they stand in the file that was written last. */
  written: KeptRows | null = null
  readonly #path: string
  readonly #mending: Mending

  constructor(path: string, mending: Mending) {
    this.#path = path
    this.#mending = mending
  }

  /** Null when there is none, or one of another version. Throws {@link LedgerDamage} and the system's errors. */
  async read(): Promise<Ledger | null> {
    const file = await open(this.#path, 'r').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (!file) return null
    try {
      return await this.#read(file)
    } finally {
      await file.close()
    }
  }

  async write(ledger: Ledger): Promise<void> {
    const lines = emptyLines(ledger.columns.size)
    await writeDurably(this.#path, textOf(ledger, lines))
    this.written = new KeptRows(this.#path, await stat(this.#path), lines, this.#mending)
  }

  async #read(file: FileHandle): Promise<Ledger | null> {
    const stats = await file.stat()
    const seal = SEAL.exec((await bytesAt(file, Math.max(0, stats.size - SEAL_BYTES), stats.size)).toString())
    const end = Number(seal?.[1] ?? 0)
    const begin = await bytesAt(file, 0, Math.min(BEGIN.length, end))
    const rest = await bytesAt(file, end, stats.size)
    const bare = rest.subarray(0, Math.max(0, rest.length - SUM_BYTES))
    const sum = createHash('sha256').update(begin).update(bare).update('}\n').digest('hex')
    if (sum !== seal?.[2]) throw new LedgerDamage('its checksum differs')
    if (VERSION.exec(rest.toString('latin1', 0, VERSION_BYTES))?.[1] !== String(LEDGER_VERSION)) return null
    const { lines, ...ledger } = endFrom(rest)
    const kept = new KeptRows(this.#path, stats, lines, this.#mending)
    if (kept.end !== end) throw new LedgerDamage('a row is missing')
    if (end <= CHECKED_AT_ONCE && !(await kept.areSound())) throw new LedgerDamage(ROW_DIFFERS)
    return { ...ledger, changed: new Map(), kept }
  }
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.max(0, to - from)), 0, null, from)
  return buffer.subarray(0, bytesRead)
}

/** Whose ledger it is. */
export interface LedgerSource {
  snapshot(): Ledger
  /** Told that a snapshot is written, and where its rows are to be read from now on. */
  settle(snapshot: Snapshot, kept: RowSource): void
}

const EMPTY: Ledger = { journal: [], office: null, ...emptySnapshot() }

export class LedgerFile {
  readonly #path: string
  readonly #adapter: DurableAdapter
  readonly #low: Low<Ledger>
  #isDamaged = false
  #listener: (() => void) | null = null
  #pending: LedgerSource | null = null
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()
  #restUntil = 0

  /** `remake` makes a row anew whose line is not as it was written. */
  constructor(path: string, remake: Mending['remake']) {
    const tell = (): void => {
      this.#isDamaged = true
      this.#listener?.()
    }
    this.#path = path
    this.#adapter = new DurableAdapter(path, { remake, tell })
    this.#low = new Low(this.#adapter, EMPTY)
  }

  /** Has somebody told of each file in which a row is found that is not as it was written, also if that was before. */
  onDamage(listener: () => void): void {
    this.#listener = listener
    if (this.#isDamaged) listener()
  }

  /** The ledger as last written; null when there is none of this version. Throws {@link LedgerDamage} and the system's errors. */
  read(): Promise<Ledger | null> {
    return this.#adapter.read()
  }

  /** Has the ledger written once things are quiet. `source` is asked for it then. */
  schedule(source: LedgerSource): void {
    this.#pending = source
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // The journal has it all: a ledger that cannot be written now is caught up when the register is next opened.
      this.flush().catch(() => undefined)
    }, Math.max(IDLE, this.#restUntil - performance.now()))
  }

  /** Writes what is pending, now. Throws when it cannot be written. */
  flush(): Promise<void> {
    const result = this.#writing.then(() => this.#write())
    this.#writing = result.catch(() => undefined)
    return result
  }

  /** Takes the file away, and whatever is still to be written into it. Throws the system's errors. */
  remove(): Promise<void> {
    this.#forgetTimer()
    this.#pending = null
    const result = this.#writing.then(() => rm(this.#path, { force: true }))
    this.#writing = result.catch(() => undefined)
    return result
  }

  async #write(): Promise<void> {
    this.#forgetTimer()
    const source = this.#pending
    if (!source) return
    this.#pending = null
    const begun = performance.now()
    const snapshot = source.snapshot()
    this.#low.data = snapshot
    try {
      await this.#low.write()
    } finally {
      this.#low.data = EMPTY
    }
    if (this.#adapter.written) source.settle(snapshot, this.#adapter.written)
    this.#restUntil = performance.now() + REST * (performance.now() - begun)
  }

  #forgetTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
