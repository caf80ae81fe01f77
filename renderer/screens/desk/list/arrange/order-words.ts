import type { GroupBy, Sort } from '#core/finding/order'
import { messages } from '../../../../messages'

/** The order in a few words: by what it is grouped, else by what it is sorted. */
export function orderWords(sort: Sort, group: GroupBy | null): string {
  const { arrange } = messages.views
  if (group !== null) return arrange.by(arrange.group[group])
  return sort === null ? arrange.newest : arrange.by(arrange.sort[sort.by])
}
