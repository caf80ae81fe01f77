/** How wide the list's columns are, px. The subject has what is left, and no less than it can be read in: then the list scrolls. */
import type { Column } from '#core/finding/column'

const WIDTHS: Readonly<Record<Column, number>> = {
  counterpart: 132,
  addressee: 132,
  acknowledgement: 102,
  grade: 44,
  issued: 78,
  sent: 78,
  chase: 78,
  due: 74,
  keeper: 96,
  tags: 104,
  changed: 78,
}
/** References of three digits; longer ones take from the subject. */
const REFERENCE = 60
/** Beside few columns the subject gives way, so that they fit the narrowest window; with more the list scrolls anyway. */
const SUBJECT = 220
const SUBJECT_BESIDE_FEW = 150
const FEW = 2
const GAP = 8
/** What stands free at both ends of a row. */
const EDGES = 32

/** The columns of a row's grid. */
export function templateOf(columns: readonly Column[]): string {
  const chosen = columns.map((column) => `${String(WIDTHS[column])}px`)
  return [`var(--w-reference, ${String(REFERENCE)}px)`, 'minmax(0, 1fr)', ...chosen].join(' ')
}

/** The least width of a row. */
export function leastWidth(columns: readonly Column[]): number {
  const subject = columns.length > FEW ? SUBJECT : SUBJECT_BESIDE_FEW
  return columns.reduce((sum, column) => sum + WIDTHS[column] + GAP, EDGES + REFERENCE + GAP + subject)
}
