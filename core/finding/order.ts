/** By what the list is ordered and grouped. */
import * as v from 'valibot'

/** What several requests may have in common: by these they are sorted and grouped alike. */
const SHARED = [
  'counterpart',
  'addressee',
  'channels',
  'acknowledgement',
  'grade',
  'issued',
  'due',
  'sent',
  'chase',
  'keeper',
  'tags',
] as const

/** What a list can be ordered by: every column that it can show. */
export const SortBy = v.picklist(['reference', 'subject', ...SHARED, 'changed'])
export type SortBy = v.InferOutput<typeof SortBy>

/** Null is the natural order: what fits a search best, else what is late by its date and what has come back by its number. */
export const Sort = v.nullable(v.object({ by: SortBy, descending: v.boolean() }))
export type Sort = v.InferOutput<typeof Sort>

/** What a list can be grouped by. Dates go by months in the office's zone; a request with two tags stands under the first. */
export const GroupBy = v.picklist(['standing', ...SHARED])
export type GroupBy = v.InferOutput<typeof GroupBy>
