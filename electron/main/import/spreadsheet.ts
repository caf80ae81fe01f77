/** A table's columns taken for those of the register. */
import { unguarded } from '#core/csv'
import { NEEDED, type Column } from '#core/spreadsheet'
import { columnNamed, problemIn, TEXTS, type RowProblem, type SheetRow } from './columns'
import type { Table } from './table'

/** What each column of the file is taken for; null for one that is left out. */
export type Mapping = readonly (Column | null)[]

export const NO_REQUESTS = 'The file holds no requests.'

/** The column that tells why a row was refused before; it is passed over, so that what was put right can be imported as it is. */
export const WHY = 'refused because'

/** Every column by its heading. Of two that are called alike the first is meant. */
export function mappingOf({ headings }: Table): Mapping {
  const named = headings.map(columnNamed)
  return named.map((column, index) => (named.indexOf(column) === index ? column : null))
}

/** Why no row can be read with this mapping: a needed column is missing, or one is there twice. */
export function mappingProblems(mapping: Mapping): string[] {
  const twice = new Set(mapping.filter((column, index) => column !== null && mapping.indexOf(column) < index))
  const missing = NEEDED.filter((needed) => !mapping.includes(needed))
  return [
    ...[...twice].map((column) => `Two columns are taken for “${String(column)}”.`),
    ...missing.map((needed) => `The column “${needed}” is missing.`),
  ]
}

/** Rows without a word are passed over. */
export function rowsOf({ rows }: Table, mapping: Mapping): SheetRow[] {
  return rows.flatMap((values, index) => {
    const cells = cellsOf(mapping, values)
    return Object.keys(cells).length > 0 ? { row: index + 2, cells } : []
  })
}

/** Whatever nobody could be asked about: headings that are no column's, and cells under none. */
export function strays(table: Table, mapping: Mapping): RowProblem[] {
  const { headings, rows } = table
  const heads = headings.flatMap((heading, index) => {
    const name = heading.toLowerCase()
    if (name === '' || name === WHY) return []
    if (columnNamed(name) === null) return problemIn({ row: 1, cells: {} }, `“${name}” is no column of this import.`)
    return mapping[index] === null ? problemIn({ row: 1, cells: {} }, `The column “${name}” comes twice.`) : []
  })
  const cells = rows.flatMap((values, index) =>
    values.some((value, at) => value.trim() !== '' && headings[at] === '')
      ? problemIn({ row: index + 2, cells: cellsOf(mapping, values) }, 'it has a cell under no heading.')
      : [],
  )
  return [...heads, ...cells]
}

function cellsOf(mapping: Mapping, values: readonly string[]): SheetRow['cells'] {
  const cells: Partial<Record<Column, string>> = {}
  for (const [index, column] of mapping.entries()) {
    const value = values[index] ?? ''
    if (column === null || value.trim() === '') continue
    const written = unguarded(value)
    cells[column] = TEXTS.has(column) ? written : written.trim()
  }
  return cells
}
