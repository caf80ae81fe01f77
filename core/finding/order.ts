/** By what the list is ordered and grouped. */
import * as v from 'valibot'

/** What a list can be ordered by: every column that it can show. */
export const SortBy = v.picklist([
  'reference',
  'subject',
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
  'changed',
])
export type SortBy = v.InferOutput<typeof SortBy>

/** Null is the natural order: what fits a search best, else what is late by its date and what has come back by its number. */
export const Sort = v.nullable(v.object({ by: SortBy, descending: v.boolean() }))
export type Sort = v.InferOutput<typeof Sort>

/** What a list can be grouped by. Dates go by months in the office's zone; a request with two tags stands under the first. */
export const GroupBy = v.picklist([
  'standing',
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
])
export type GroupBy = v.InferOutput<typeof GroupBy>
