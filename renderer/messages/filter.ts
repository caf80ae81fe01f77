/** What a sheet shows, in words: the view, the counterpart, and the conditions as the marks of the search line have them. */
import type { SheetFilterSaid } from '#core/projections/sheet-filter'
import { conditionWords } from './condition'
import { sheet } from './en/sheet'
import { sheets } from './en/sheets'

/** "All open requests, to State Department, Formal, with “visit”". */
export function filterWords({ view, counterpart, conditions, text, requests }: SheetFilterSaid): string {
  const { filter } = sheets
  return [
    sheet.view[view],
    ...(counterpart === null ? [] : [filter.to(counterpart)]),
    ...(requests === null ? [] : [filter.requests(requests)]),
    ...conditions.map(({ condition, typed }) => (condition === null ? filter.unknown(typed) : conditionWords(condition))),
    ...(text === '' ? [] : [filter.text(text)]),
  ].join(', ')
}
