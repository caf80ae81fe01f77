/** Rows by the names of their columns, and what is wrong with one. */
import { COLUMNS, type Column } from '#core/spreadsheet'

/** Columns whose text is kept to the letter, blanks included. */
export const TEXTS: ReadonlySet<Column> = new Set(['ask', 'text', 'words'])

/** Columns that hold a date, and perhaps a time. */
export const MOMENTS: ReadonlySet<Column> = new Set(['when', 'state at', 'planned for', 'checked at', 'due', 'issued', 'until'])

/** The cells of a row that hold something, trimmed but for {@link TEXTS}. */
export type Cells = Readonly<Partial<Record<Column, string>>>

/** A row, counted as the spreadsheet counts it: the header is row 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: Cells
}

/** What is wrong in a row. */
export interface RowProblem {
  /** 0 for the file as such. */
  readonly row: number
  /** What the row is about: "2018/041, email". */
  readonly name: string
  /** The column whose cell is the matter; null where it is the row as such. */
  readonly column: Column | null
  readonly what: string
}

export function problemIn({ row, cells }: SheetRow, what: string, column: Column | null = null): RowProblem {
  return { row, name: [cells.reference, cells.what].filter(Boolean).join(', '), column, what }
}

/** A sentence that names the row. */
export function problemSentence({ row, name, what }: RowProblem): string {
  return row === 0 ? what : `Row ${String(row)}${name && ` (${name})`}: ${what}`
}

/** The column of a name, in any case. */
export function columnNamed(name: string): Column | null {
  const spelled = name.trim().toLowerCase()
  return COLUMNS.find((column) => column === spelled) ?? null
}
