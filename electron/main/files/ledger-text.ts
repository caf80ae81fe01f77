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
import { LINE_FEED } from './journal-line'
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
const QUOTE = '"'.charCodeAt(0)
/** The line of a discarded draft. */
const NO_LINE = Buffer.from('null')

const Head = v.object({
  version: v.literal(LEDGER_VERSION),
  journal: v.array(JournalMark),
  office: v.nullable(Office),
  size: v.number(),
  names: v.array(v.string()),
})

/** How the line of a text begins, and what the text is called. */
const TEXT = /^(?:"columns":\{)?"([^"]+)":"/
/** Bytes at a line's beginning in which that stands. */
const TEXT_BEGIN = 64

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

/**
 * Reads what {@link textOf} said after the rows. Throws when it is something else. It is never one text: of thirty million bytes to make
 * one, and then to take it apart, took longer than all else that a register opens with.
 */
export function endFrom(bytes: Buffer): End {
  const [before, head, ...rest] = linesIn(bytes)
  if (before?.length !== 0 || head?.[0] !== AFTER_ROWS.charCodeAt(1)) throw new Error('the rows do not end where they should')
  const { journal, office, size, names } = v.parse(Head, JSON.parse(`{${head.toString().slice(AFTER_ROWS.length - 1, -1)}}`))
  const texts = new Map(rest.map(textIn))
  const read = (name: string, kind: NumbersKind): Numbers => numbersFrom(texts.get(name) ?? NO_TEXT, kind)
  const lines = { begin: BEGIN.length, lengths: new Uint32Array(read(LENGTHS, Uint32Array)), sums: new Uint32Array(read(SUMS, Uint32Array)) }
  return { journal, office, ids: (texts.get('ids') ?? NO_TEXT).toString(), columns: new Columns(new Names(names), size, read), lines }
}

const NO_TEXT = Buffer.alloc(0)

function linesIn(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let begin = 0
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
    lines.push(bytes.subarray(begin, end))
    begin = end + 1
  }
  return lines
}

/** A text that stands on a line of its own. None of them has a quotation mark in it. */
function textIn(line: Buffer): [name: string, text: Buffer] {
  const [before = '', name = ''] = TEXT.exec(line.toString('latin1', 0, TEXT_BEGIN)) ?? []
  return [name, line.subarray(before.length, line.indexOf(QUOTE, before.length))]
}

const LENGTHS = 'line lengths'
const SUMS = 'line sums'

function* numbersOf(columns: Columns, { lengths, sums }: Lines): Generator<[name: string, numbers: Numbers]> {
  yield* columns.parts()
  yield [LENGTHS, lengths]
  yield [SUMS, sums]
}

/**
 * From base64 of numbers as they stand in memory, the lowest byte first: to read 100,000 decimals of each takes too long. Taken piece
 * by piece: long texts would each have the whole memory looked through for what can be let go.
 */
function numbersFrom(base64: Buffer, kind: NumbersKind): Numbers {
  const last = Math.max(0, base64.length - FOUR)
  const length = (last / FOUR) * THREE + Buffer.byteLength(base64.toString('latin1', last), 'base64')
  const numbers = new kind(length / new kind(0).BYTES_PER_ELEMENT)
  const bytes = Buffer.from(numbers.buffer)
  for (let from = 0, to = 0; from < base64.length; from += PIECE) to += bytes.write(base64.toString('latin1', from, from + PIECE), to, 'base64')
  return numbers
}

/** So many characters of base64 are so many bytes. */
const [FOUR, THREE] = [4, 3]
const PIECE = FOUR << 14

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
