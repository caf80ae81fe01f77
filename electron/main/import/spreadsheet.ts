/** A spreadsheet saved as CSV, down to its cells. Knows nothing of requests but the names of their columns. */
import Papa from 'papaparse'
import { unguarded } from '#core/csv'
import { COLUMNS, problemIn, TEXTS, type Column, type RowProblem, type SheetRow } from './columns'

export interface Spreadsheet {
  readonly rows: readonly SheetRow[]
  readonly problems: readonly RowProblem[]
}

/** What text in another encoding turns into when it is read as UTF-8: the replacement character, or the zeros of UTF-16. */
const WRONG_ENCODING = /[\uFFFD\0]/
const SEPARATORS = [',', ';', '\t']

/**
 * Reads text separated by commas, semicolons or tabs, with or without a byte order mark (which the parser takes off). Rows without a
 * word are passed over.
 */
export function readSpreadsheet(csv: string): Spreadsheet {
  if (WRONG_ENCODING.test(csv)) {
    return failed('The file is not in UTF-8. Save it anew as “CSV UTF-8”, so that no letter is lost.')
  }
  if (csv.trim() === '') return failed('The file is empty.')
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: separatorOf(csv) })
  const quotes = errors.flatMap(({ type, row }) => (type === 'Quotes' ? problemIn({ row: (row ?? 0) + 1, cells: {} }, QUOTES) : []))
  if (quotes.length > 0) return { rows: [], problems: quotes }
  const [first = [], ...rest] = data
  const names = first.map((name) => name.trim().toLowerCase())
  const wrong = headerProblems(names)
  if (wrong.length > 0) return { rows: [], problems: wrong }
  const columns = names.map((name) => COLUMNS.find((column) => column === name))
  const rows: SheetRow[] = []
  const problems: RowProblem[] = []
  for (const [index, values] of rest.entries()) {
    const row = index + 2
    const cells = cellsOf(columns, values)
    if (values.some((value, at) => value.trim() !== '' && !columns[at])) problems.push(problemIn({ row, cells }, 'it has a cell under no heading.'))
    if (Object.keys(cells).length > 0) rows.push({ row, cells })
  }
  return { rows, problems }
}

const QUOTES = 'a quotation mark in it is not closed, or not doubled.'

function failed(problem: string): Spreadsheet {
  return { rows: [], problems: [{ row: 0, sentence: problem }] }
}

/** No column's name holds a separator, so the header tells which one it is. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  const count = (separator: string): number => header.split(separator).length
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function headerProblems(names: readonly string[]): RowProblem[] {
  const known: readonly string[] = COLUMNS
  const problems = names.flatMap((name, index) => {
    if (name === '') return []
    if (!known.includes(name)) return `“${name}” is no column of this import.`
    return names.indexOf(name) < index ? `The column “${name}” comes twice.` : []
  })
  for (const needed of ['reference', 'what']) {
    if (!names.includes(needed)) problems.push(`The column “${needed}” is missing.`)
  }
  return problems.map((problem) => problemIn({ row: 1, cells: {} }, problem))
}

function cellsOf(columns: readonly (Column | undefined)[], values: readonly string[]): SheetRow['cells'] {
  const cells: Partial<Record<Column, string>> = {}
  for (const [index, column] of columns.entries()) {
    const value = values[index] ?? ''
    if (!column || value.trim() === '') continue
    const written = unguarded(value)
    cells[column] = TEXTS.has(column) ? written : written.trim()
  }
  return cells
}
