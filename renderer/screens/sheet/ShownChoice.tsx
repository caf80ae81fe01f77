import type { SheetFilter } from '#core/projections/paper'
import { filterSaid } from '#core/projections/sheet-filter'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { filterWords } from '../../messages/filter'
import { useList } from '../../store/list'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'

const { sheet, sheets } = messages

/** Drafts are never on a sheet. */
const VIEWS = ['all', 'chasing', 'awaiting', 'disputed', 'acknowledged'] as const
const EVERYTHING: SheetFilter = { view: 'all', counterpart: null, search: '', requests: null }

/** What the sheet shows: a view, the open requests to one counterpart, what the desk is narrowed to, or the requests it began with. */
export function ShownChoice() {
  const { query, ask } = useSheet()
  const overview = useRegister((register) => register.overview)
  const { view, counterpart, search } = useList()
  const counterparts = (overview?.counterparts ?? []).filter(({ open, name }) => open > 0 || name === query.counterpart)
  const plain = [
    ...VIEWS.map((each) => ({ filter: { ...EVERYTHING, view: each }, label: sheet.view[each] })),
    ...counterparts.map(({ name }) => ({ filter: { ...EVERYTHING, counterpart: name }, label: sheet.preview.to(name) })),
  ]
  const isKnown = (filter: SheetFilter): boolean => plain.some((each) => keyOf(each.filter) === keyOf(filter))
  const desk: SheetFilter = { view, counterpart, search, requests: null }
  const shown: SheetFilter = { view: query.view, counterpart: query.counterpart, search: query.search, requests: query.requests }
  const all = [
    ...plain,
    ...(isKnown(desk) || view === 'drafts' ? [] : [{ filter: desk, label: `${sheets.filter.desk}: ${filterWords(filterSaid(desk))}` }]),
    ...(isKnown(shown) || keyOf(shown) === keyOf(desk) ? [] : [{ filter: shown, label: filterWords(filterSaid(shown)) }]),
  ]
  return (
    <Select
      label={sheet.preview.shows}
      value={keyOf(shown)}
      options={all.map(({ filter, label }) => ({ value: keyOf(filter), label }))}
      onChange={(key) => {
        const asked = all.find(({ filter }) => keyOf(filter) === key)
        if (asked) void ask({ ...query, ...asked.filter })
      }}
    />
  )
}

function keyOf({ view, counterpart, search, requests }: SheetFilter): string {
  return JSON.stringify([view, counterpart, search, requests])
}
