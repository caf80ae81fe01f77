/** The columns that a spreadsheet may have, in the order of the sample. A cell that stands in a row which has no use for it is named. */
export const COLUMNS = [
  'reference',
  'what',
  'when',
  'zone',
  'kind',
  'from',
  'to',
  'post',
  'number',
  'via',
  'state',
  'state at',
  'shown by',
  'proof',
  'words',
  'planned for',
  'desk',
  'signature',
  'eligibility',
  'checked at',
  'checked by',
  'folder',
  'subject',
  'counterpart',
  'addressee',
  'formal',
  'due',
  'kept by',
  'exact',
  'ask',
  'text',
  'n',
  'issued',
  'required',
  'first chase',
  'chase every',
  'escalate after',
  'escalate to',
  'handed over',
  'code',
  'link',
  'voided',
  'successor',
  'until',
  'of',
] as const

/** Columns whose text is kept to the letter, blanks included. */
export const TEXTS: ReadonlySet<Column> = new Set(['ask', 'text', 'words'])

export type Column = (typeof COLUMNS)[number]

/** The cells of a row that hold something, trimmed but for {@link TEXTS}. */
export type Cells = Readonly<Partial<Record<Column, string>>>

/** A row, counted as the spreadsheet counts it: the header is row 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: Cells
}

/** What is wrong in a row, in a sentence that names it. */
export interface RowProblem {
  readonly row: number
  readonly sentence: string
}

export function problemIn({ row, cells }: SheetRow, what: string): RowProblem {
  const name = [cells.reference, cells.what].filter(Boolean).join(', ')
  return { row, sentence: `Row ${String(row)}${name && ` (${name})`}: ${what}` }
}
