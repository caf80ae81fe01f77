import type { Sort, SortBy } from '#core/finding/order'

/** What a press on a column's head makes of the order: ascending by it, then descending, then the natural order. */
export function nextSort(sort: Sort, by: SortBy): Sort {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}
