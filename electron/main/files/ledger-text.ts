/**
 * What stands in `ledger.json`: a line a row, and after them all that a register opens with, the sums of the lines among it. So the
 * checksum of that end answers for the whole file, and of the rows only those are read that are shown.
 */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import * as v from 'valibot'
import { JournalMark, LEDGER_VERSION, type Row } from '#core/ledger'
import { Columns } from '#core/register/columns'
import { Names } from '#core/register/names'
import type { Numbers, NumbersKind } from '#core/register/numbers'
import type { Snapshot } from '#core/register/register'
import { Office } from '#core/office'
import { AT_ONCE, BETWEEN, KeptRows, lineOf, type Lines } from './kept-rows'

/** A register as it is kept, and how far into the journal it reaches. */
export interface Ledger extends Snapshot {
  readonly journal: readonly JournalMark[]
  readonly office: Office | null
}

/** What a register opens with. */
export interface End extends Omit<Ledger, 'changed' | 'kept'> {
  readonly lines: Lines
}

/** What stands before the rows, in every version. */
export const BEGIN = '{"rows":[\n'
const AFTER_ROWS = '\n],'
/** The line of a discarded draft. */
const NO_LINE = Buffer.from('null')

const EndText = v.object({
  version: v.literal(LEDGER_VERSION),
  journal: v.array(JournalMark),
  office: v.nullable(Office),
  size: v.number(),
  names: v.array(v.string()),
  ids: v.string(),
  /** Base64 of numbers as they stand in memory, the lowest byte first: to read 100,000 decimals of each takes too long. */
  columns: v.record(v.string(), v.string()),
})

/** Where the lines of so many rows are going to stand. */
export function emptyLines(size: number): Lines {
  return { begin: BEGIN.length, lengths: new Uint32Array(size), sums: new Uint32Array(size) }
}

/** The file's text, piece by piece, with pauses. Says in `lines` where its lines stand. */
export async function* textOf(ledger: Ledger, lines: Lines): AsyncGenerator<string | Buffer, void> {
  const { journal, office, columns, ids } = ledger
  const { size, names } = columns
  let end = BEGIN.length
  yield BEGIN
  for (let from = 0; from < size; from += AT_ONCE) {
    const pieces: Buffer[] = []
    let index = from
    for (const line of linesOf(ledger, from, Math.min(from + AT_ONCE, size))) {
      if (index > 0) pieces.push(Buffer.from(BETWEEN))
      pieces.push(line)
      lines.lengths[index] = line.length
      lines.sums[index] = crc32(line)
      index += 1
    }
    const block = Buffer.concat(pieces)
    end += block.length
    yield block
    await setImmediate()
  }
  const sum = createHash('sha256').update(BEGIN)
  const summed = (text: string): string => {
    sum.update(text)
    return text
  }
  const head = { version: LEDGER_VERSION, journal, office, size, names: names.all }
  yield summed(AFTER_ROWS + JSON.stringify(head).slice(1, -1))
  yield summed(`,\n"ids":"${ids}"`)
  let before = ',\n"columns":{'
  for (const [name, numbers] of numbersOf(columns, lines)) {
    yield summed(`${before}"${name}":"${Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')}"`)
    before = ',\n'
    await setImmediate()
  }
  yield summed(`},\n"end":${String(end)}`)
  yield `,"sha256":"${sum.update('}\n').digest('hex')}"}\n`
}

/** Reads what {@link textOf} said after the rows. Throws when it is something else. */
export function endFrom(text: string): End {
  if (!text.startsWith(AFTER_ROWS)) throw new Error('the rows do not end where they should')
  const { journal, office, size, names, ids, columns } = v.parse(EndText, JSON.parse(`{${text.slice(AFTER_ROWS.length)}`))
  const read = (name: string, kind: NumbersKind): Numbers => numbersFrom(columns[name] ?? '', kind)
  const lines = { begin: BEGIN.length, lengths: Uint32Array.from(read(LENGTHS, Uint32Array)), sums: Uint32Array.from(read(SUMS, Uint32Array)) }
  return { journal, office, ids, columns: new Columns(new Names(names), size, read), lines }
}

const LENGTHS = 'line lengths'
const SUMS = 'line sums'

function* numbersOf(columns: Columns, { lengths, sums }: Lines): Generator<[name: string, numbers: Numbers]> {
  yield* columns.parts()
  yield [LENGTHS, lengths]
  yield [SUMS, sums]
}

function numbersFrom(text: string, kind: NumbersKind): Numbers {
  const bytes = Buffer.byteLength(text, 'base64')
  const numbers = new kind(bytes / new kind(0).BYTES_PER_ELEMENT)
  Buffer.from(numbers.buffer).write(text, 'base64')
  return numbers
}

/** Of what did not change since the ledger was last written the lines are taken over as they stand there. */
function* linesOf(ledger: Ledger, from: number, to: number): Generator<Buffer> {
  const { columns, changed, kept } = ledger
  const all = Array.from({ length: to - from }, (_, at) => from + at)
  const unchanged = all.filter((index) => columns.isThere(index) && !changed.has(index))
  const known = kept instanceof KeptRows ? [...kept.lines(unchanged)].values() : null
  for (const index of all) {
    const row = changed.get(index)
    if (row) yield lineOf(row)
    else if (columns.isThere(index)) yield known?.next().value ?? lineOf(rowAt(ledger, index))
    else yield NO_LINE
  }
}

function rowAt({ columns, kept }: Ledger, index: number): Row {
  const [row] = kept.read([index], columns)
  if (!row) throw new Error('a row is missing')
  return row
}
