/** The columns of the list that a person may choose; the reference and the subject are always there. */
import * as v from 'valibot'

/** In the order in which they stand. Each is ordered by what it shows. */
export const Column = v.picklist([
  'counterpart',
  'addressee',
  'acknowledgement',
  'grade',
  'issued',
  'sent',
  'chase',
  'due',
  'keeper',
  'tags',
  'changed',
])
export type Column = v.InferOutput<typeof Column>

export const USUAL_COLUMNS: readonly Column[] = ['acknowledgement', 'due']

/** Columns in the order in which they stand, each once. */
export function inPlace(columns: readonly Column[]): readonly Column[] {
  return Column.options.filter((column) => columns.includes(column))
}
