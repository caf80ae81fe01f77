/** What was understood, as the window shows it: no more of the file than a few values. */
import { rowOf } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Brought, ComingRequest, FileColumn, RefusedRow, Understood } from '#core/spreadsheet'
import type { RowProblem, SheetRow } from './columns'
import type { Mapping } from './spreadsheet'
import type { Table } from './table'
import type { Coming, Understanding } from './understand'

/** Refused rows and coming requests that are shown; the rest are counted. */
const SHOWN = 200
const FIRST = 20

const SAMPLES = 3
/** Rows that values are taken from, and characters of a value. */
const LOOKED_AT = 1_000
const CUT = 60

/** Whatever can be said of a file that cannot be understood. */
export const NOTHING_UNDERSTOOD: Omit<Understood, 'encoding' | 'isEncodingSure' | 'trouble'> = {
  delimiter: null,
  rows: 0,
  columns: [],
  slashes: null,
  brings: { requests: 0, drafts: 0, attempts: 0, acknowledgements: 0, answers: 0, denials: 0 },
  refused: [],
  refusals: 0,
  leftOut: { requests: 0, rows: 0 },
  first: [],
}

/** The file's columns with a few different values of each. */
export function columnsShown({ headings, rows }: Table, mapping: Mapping): FileColumn[] {
  return headings.map((heading, index) => {
    const sample = new Set<string>()
    for (const values of rows.slice(0, LOOKED_AT)) {
      const value = (values[index] ?? '').trim()
      if (value !== '') sample.add(short(value))
      if (sample.size === SAMPLES) break
    }
    return { heading, sample: [...sample], as: mapping[index] ?? null }
  })
}

/** What an understanding comes to. */
export function outlineOf(
  understanding: Understanding,
  columns: readonly FileColumn[],
  now: Instant,
): Pick<Understood, 'rows' | 'brings' | 'refused' | 'refusals' | 'leftOut' | 'first'> {
  const { rows, problems, drawnIn, coming } = understanding
  const refused = [...problems, ...drawnIn].sort((a, b) => a.row - b.row)
  const out = leftOut(understanding)
  const cells = new Map(rows.map((row) => [row.row, row]))
  return {
    rows: rows.length,
    brings: brought(coming),
    refused: refused.slice(0, SHOWN).map((problem) => refusedRow(problem, columns, cells.get(problem.row))),
    refusals: new Set(refused.map(({ row }) => row)).size,
    leftOut: { requests: new Set(out.flatMap(({ cells: { reference } }) => reference ?? [])).size, rows: out.length },
    first: coming.slice(0, FIRST).map((each) => comingRequest(each, now)),
  }
}

/** The rows that are not imported, for what is wrong with them or with another of their request. */
export function leftOut({ rows, coming }: Pick<Understanding, 'rows' | 'coming'>): SheetRow[] {
  const taken = new Set(coming.flatMap(({ gathered }) => gathered.lines.map(({ sheetRow }) => sheetRow.row)))
  return rows.filter(({ row }) => !taken.has(row))
}

function refusedRow({ row, name, column, what }: RowProblem, columns: readonly FileColumn[], sheetRow: SheetRow | undefined): RefusedRow {
  const heading = column === null ? null : (columns.find(({ as }) => as === column)?.heading ?? null)
  const cell = column === null ? null : (sheetRow?.cells[column] ?? null)
  return { row, name, heading, cell: cell === null ? null : short(cell), sentence: `${what.charAt(0).toUpperCase()}${what.slice(1)}` }
}

function brought(coming: readonly Coming[]): Brought {
  const sum = (count: (each: Coming['request']) => number): number => coming.reduce((total, { request }) => total + count(request), 0)
  return {
    requests: sum(({ number }) => (number === null ? 0 : 1)),
    drafts: sum(({ number }) => (number === null ? 1 : 0)),
    attempts: sum(({ attempts }) => attempts.length),
    acknowledgements: sum(({ acknowledgements }) => acknowledgements.length),
    answers: sum(({ answers }) => answers.length),
    denials: sum(({ denials }) => denials.length),
  }
}

function comingRequest({ gathered, request }: Coming, now: Instant): ComingRequest {
  const { id, number, subject, counterpart, state, issuedAt, due, required, acknowledgement, dispute } = rowOf(request, now, [])
  const row = gathered.lines[0]?.sheetRow.row ?? 0
  return { row, id, number, subject, counterpart, state, issuedAt, due, required, acknowledgement, dispute, attempts: request.attempts.length }
}

function short(text: string): string {
  return text.length > CUT ? `${text.slice(0, CUT)}…` : text
}
