/** Text down to its cells. Knows nothing of requests. */
import Papa from 'papaparse'
import { MOST_COLUMNS, type Delimiter } from '#core/spreadsheet'

export interface Table {
  readonly delimiter: Delimiter
  /** One for each column of the file, empty where cells stand under no heading. */
  readonly headings: readonly string[]
  /** The rows after the head, those without a word among them; the first is row 2. */
  readonly rows: readonly (readonly string[])[]
}

export type ReadTable = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly sentences: readonly string[] }

const DELIMITERS = [',', ';', '\t'] as const

/** Reads text separated by commas, semicolons or tabs, with or without a byte order mark. */
export function readTable(csv: string): ReadTable {
  const text = csv.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { ok: false, sentences: ['The file is empty.'] }
  const delimiter = delimiterOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const quotes = errors.filter(({ type }) => type === 'Quotes')
  if (quotes.length > 0) {
    const rows = [...new Set(quotes.map(({ row }) => (row ?? 0) + 1))]
    return { ok: false, sentences: rows.slice(0, 20).map((row) => `Row ${String(row)}: a quotation mark in it is not closed, or not doubled.`) }
  }
  const [head = [], ...rows] = data
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), head.length)
  if (width > MOST_COLUMNS) return { ok: false, sentences: [`The file has ${String(width)} columns, and an import reads ${String(MOST_COLUMNS)} at most.`] }
  return { ok: true, table: { delimiter, headings: Array.from({ length: width }, (_, index) => head[index]?.trim() ?? ''), rows } }
}

/** No column's name holds a separator, so the head tells which one it is. */
function delimiterOf(text: string): Delimiter {
  const [head = ''] = text.split(/[\r\n]/, 1)
  const count = (delimiter: string): number => head.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
