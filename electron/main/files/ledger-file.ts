/** `ledger.json`, through lowdb: written when idle, never on a command's way, and noticed when it is not what was written. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Low, type Adapter } from 'lowdb'
import * as v from 'valibot'
import { JournalMark, Ledger, LEDGER_VERSION, type Row } from '#core/ledger'
import { Office } from '#core/office'
import { writeDurably } from './durable'
import { codeOf } from './reason'

export const LEDGER_FILE = 'ledger.json'

/** Quiet time, in milliseconds, before the ledger is written. */
const IDLE = 400
/** The ledger rests at least this many times as long as it took to write, so that a large one never keeps the disk busy. */
const REST = 10

/** The ledger is not what this program wrote; it is rebuilt. */
export class LedgerDamage extends Error {}

/**
 * The rows' shape is not looked at again: the checksum proves that they are the bytes that this version wrote, and to check each
 * of 100,000 rows would take longer than all the rest of opening.
 */
const Kept = v.object({
  version: v.literal(LEDGER_VERSION),
  journal: v.array(JournalMark),
  office: v.nullable(Office),
  rows: v.custom<Row[]>((rows) => Array.isArray(rows)),
})

/** lowdb's way to the disk. The file ends with its checksum, which is taken without `,"sha256":"…"`. */
class DurableAdapter implements Adapter<Ledger> {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Null when there is none, or one of another version. Throws {@link LedgerDamage}. */
  async read(): Promise<Ledger | null> {
    const bytes = await readFile(this.#path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (bytes === null) return null
    const end = bytes.lastIndexOf(',"sha256":"')
    const sum = createHash('sha256').update(bytes.subarray(0, Math.max(0, end))).update('}\n').digest('hex')
    if (end < 0 || bytes.toString('latin1', end) !== `,"sha256":"${sum}"}\n`) throw new LedgerDamage('its checksum differs')
    const json: unknown = JSON.parse(bytes.toString())
    if (v.is(OtherVersion, json)) return null
    const ledger = v.safeParse(Kept, json)
    if (ledger.success) return ledger.output
    throw new LedgerDamage(`${v.getDotPath(ledger.issues[0]) ?? 'it'} ${ledger.issues[0].message}`)
  }

  write(ledger: Ledger): Promise<void> {
    return writeDurably(this.#path, textOf(ledger))
  }
}

const OtherVersion = v.looseObject({ version: v.pipe(v.number(), v.notValue(LEDGER_VERSION)) })

/** Rows written at a time; between times the program gets its turn. */
const ROWS_AT_ONCE = 1_000

async function* textOf({ version, journal, office, rows }: Ledger): AsyncGenerator<string, void> {
  const sum = createHash('sha256')
  const part = (text: string): string => {
    sum.update(text)
    return text
  }
  const head = JSON.stringify({ version, journal, office, rows: [] })
  yield part(head.slice(0, -2))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const lines = rows.slice(from, from + ROWS_AT_ONCE).map((row) => `\n${JSON.stringify(row)}`)
    yield part((from > 0 ? ',' : '') + lines.join(','))
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield part('\n]')
  yield `,"sha256":"${sum.update('}\n').digest('hex')}"}\n`
}

export class LedgerFile {
  readonly #low: Low<Ledger>
  #pending: (() => Ledger) | null = null
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()
  #restUntil = 0

  constructor(path: string) {
    this.#low = new Low(new DurableAdapter(path), { version: LEDGER_VERSION, journal: [], office: null, rows: [] })
  }

  /** The ledger as last written; null when there is none of this version. Throws {@link LedgerDamage} and the system's errors. */
  read(): Promise<Ledger | null> {
    return this.#low.adapter.read()
  }

  /** Has the ledger written once things are quiet. `snapshot` is asked for it then. */
  schedule(snapshot: () => Ledger): void {
    this.#pending = snapshot
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

  async #write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const snapshot = this.#pending
    if (!snapshot) return
    this.#pending = null
    const begun = performance.now()
    this.#low.data = snapshot()
    await this.#low.write()
    this.#restUntil = performance.now() + REST * (performance.now() - begun)
  }
}
