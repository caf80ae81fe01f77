/** The spreadsheet that is being imported in the window. Its content stays here: the window asks about it by its identifier. */
import { randomUUID } from 'node:crypto'
import { done, refused, type Reply } from '#core/refusal'
import type { ChosenSpreadsheet, ImportOutcome, Reading, Understood } from '#core/spreadsheet'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { textOf, type Text } from './bytes'
import type { RowProblem } from './columns'
import { columnsShown, NOTHING_UNDERSTOOD, outlineOf } from './preview'
import { refusedCsv } from './refused-csv'
import { refusedRow } from './refused-row'
import { slashesIn } from './slashes'
import { mappingOf, mappingProblems, NO_REQUESTS, rowsOf } from './spreadsheet'
import { readTable, type Table } from './table'
import { pacedBy, understand, type Understanding } from './understand'

/** One file at a time: another that is chosen takes its place. */
export class Spreadsheets {
  readonly #tell: (part: number) => void
  #file: { readonly chosen: ChosenSpreadsheet; readonly bytes: Uint8Array } | null = null
  #understood: Settled | null = null
  #asked = new AbortController()

  /** `tell` hears how far understanding is, from 0 to 1. */
  constructor(tell: (part: number) => void) {
    this.#tell = tell
  }

  /** Holds a file. */
  hold(file: string, bytes: Uint8Array): ChosenSpreadsheet {
    this.#leave()
    this.#file = { chosen: { id: randomUUID(), file }, bytes }
    return this.#file.chosen
  }

  /** Lets go of a file, whatever is being done with it. */
  leave(id: string): void {
    if (this.#file?.chosen.id === id) this.#leave()
  }

  /** Understands the file. A later question ends this one. Refuses with `no-spreadsheet`, also when it was ended. */
  async understand(service: RegisterService, id: string, reading: Reading, tried: readonly RowProblem[] = []): Promise<Reply<Understood>> {
    this.#asked.abort()
    this.#understood = null
    if (this.#file?.chosen.id !== id) return refused({ code: 'no-spreadsheet' })
    const asked = new AbortController()
    this.#asked = asked
    try {
      const settled = await settle(service, this.#file.bytes, reading, tried, asked.signal, this.#tell)
      if (asked.signal.aborted) return refused({ code: 'no-spreadsheet' })
      this.#understood = settled
      return done(settled.shown)
    } catch (error) {
      return refused(asked.signal.aborted ? { code: 'no-spreadsheet' } : { code: 'file-not-read', why: reasonOf(error) })
    }
  }

  /**
   * Writes what was understood last: all of it in one go, or nothing. Where rows are refused, only if they may be left out; where the
   * register is not the one that was looked at any more, the file is understood anew, and nothing is written.
   */
  async write(service: RegisterService, id: string, mayLeaveOut: boolean): Promise<Reply<ImportOutcome>> {
    const settled = this.#understood
    if (this.#file?.chosen.id !== id || settled === null) return refused({ code: 'no-spreadsheet' })
    const { understanding, reading, shown } = settled
    if (understanding === null || (shown.refusals > 0 && !mayLeaveOut)) return done({ isWritten: false, understood: shown })
    if (settled.service !== service || settled.fingerprint !== service.position().fingerprint) return this.#anew(service, id, reading, [])
    const reply = await service.runAll(understanding.commands.map(({ command }) => command))
    if (!reply.ok) {
      const problem = refusedRow(reply, understanding.commands)
      return problem ? this.#anew(service, id, reading, [...settled.tried, problem]) : refused(reply.refusal)
    }
    return done({ isWritten: true, requests: understanding.coming.length })
  }

  /** The rows that are left out, as a spreadsheet; null where nothing was understood. */
  refusedRows(id: string): string | null {
    const settled = this.#file?.chosen.id === id ? this.#understood : null
    if (!settled?.table || !settled.understanding) return null
    return refusedCsv(settled.table, settled.shown.columns.map(({ as }) => as), settled.understanding)
  }

  async #anew(service: RegisterService, id: string, reading: Reading, tried: readonly RowProblem[]): Promise<Reply<ImportOutcome>> {
    const reply = await this.understand(service, id, reading, tried)
    return reply.ok ? done({ isWritten: false, understood: reply.value }) : reply
  }

  #leave(): void {
    this.#asked.abort()
    this.#file = null
    this.#understood = null
  }
}

/** What was understood, and of which register. */
interface Settled {
  readonly service: RegisterService
  readonly fingerprint: string
  readonly reading: Reading
  readonly tried: readonly RowProblem[]
  readonly table: Table | null
  /** Null where the file as a whole cannot be taken in. */
  readonly understanding: Understanding | null
  readonly shown: Understood
}

async function settle(
  service: RegisterService,
  bytes: Uint8Array,
  reading: Reading,
  tried: readonly RowProblem[],
  signal: AbortSignal,
  tell: (part: number) => void,
): Promise<Settled> {
  const { fingerprint } = service.position()
  const settled = (shown: Understood, table: Table | null = null, understanding: Understanding | null = null): Settled => {
    return { service, fingerprint, reading, tried, table, understanding, shown }
  }
  const text = textOf(bytes, reading.encoding)
  const read = tableOf(text)
  const said = { ...NOTHING_UNDERSTOOD, encoding: text.encoding, isEncodingSure: text.isSure }
  if (!read.ok) return settled({ ...said, trouble: read.sentences })
  const { table } = read
  const mapping = reading.columns?.length === table.headings.length ? reading.columns : mappingOf(table)
  const columns = columnsShown(table, mapping)
  const looked = { ...said, delimiter: table.delimiter, columns }
  const trouble = mappingProblems(mapping)
  if (trouble.length > 0) return settled({ ...looked, rows: table.rows.length, trouble }, table)
  const rows = rowsOf(table, mapping)
  if (rows.length === 0) return settled({ ...looked, trouble: [NO_REQUESTS] }, table)
  const slashes = slashesIn(rows, reading.slashes)
  const understanding = await understand(service, rows, slashes?.as ?? null, pacedBy(signal, tell), tried)
  return settled({ ...looked, slashes, trouble: [], ...outlineOf(understanding, columns, service.now()) }, table, understanding)
}

function tableOf(text: Text): ReturnType<typeof readTable> {
  return text.ok ? readTable(text.text) : { ok: false, sentences: [text.sentence] }
}
