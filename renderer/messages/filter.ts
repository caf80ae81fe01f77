/** What a sheet shows, in words: the view, the counterpart, and the conditions as the marks of the search line have them. */
import type { SheetFilterSaid } from '#core/projections/sheet-filter'
import { conditionWords } from './condition'
import { sheet } from './en/sheet'
import { sheets } from './en/sheets'

/** "All open requests, to State Department, Formal, with “visit”". `ofAll` is what stands for the counterpart where all are shown. */
export function filterWords({ view, counterpart, conditions, text, requests }: SheetFilterSaid, ofAll = ''): string {
  const { filter } = sheets
  const to = counterpart === null ? ofAll : filter.to(counterpart)
  return [
    sheet.view[view],
    ...(to === '' ? [] : [to]),
    ...(requests === null ? [] : [filter.requests(requests)]),
    ...conditions.map(({ condition, typed }) => (condition === null ? filter.unknown(typed) : conditionWords(condition))),
    ...(text === '' ? [] : [filter.text(text)]),
  ].join(', ')
}
