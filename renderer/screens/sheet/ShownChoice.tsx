import type { SheetFilter } from '#core/projections/paper'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'

const { sheet } = messages

/** Drafts are never on a sheet. */
const VIEWS = ['all', 'chasing', 'awaiting', 'disputed', 'acknowledged'] as const

/** What the sheet shows: a view, or the open requests to one counterpart. */
export function ShownChoice() {
  const { query, ask } = useSheet()
  const overview = useRegister((register) => register.overview)
  const counterparts = (overview?.counterparts ?? []).filter(({ open, name }) => open > 0 || name === query.counterpart)
  const queries: Pick<SheetFilter, 'view' | 'counterpart'>[] = [
    ...VIEWS.map((view) => ({ view, counterpart: null })),
    ...counterparts.map(({ name }) => ({ view: 'all' as const, counterpart: name })),
  ]
  const options = queries.map((each) => ({
    value: keyOf(each),
    label: each.counterpart === null ? sheet.view[each.view] : sheet.preview.to(each.counterpart),
  }))
  return (
    <Select
      label={sheet.preview.shows}
      value={keyOf(query)}
      options={options}
      onChange={(key) => {
        const asked = queries.find((each) => keyOf(each) === key)
        if (asked) void ask({ ...query, ...asked })
      }}
    />
  )
}

function keyOf({ view, counterpart }: Pick<SheetFilter, 'view' | 'counterpart'>): string {
  return `${view} ${counterpart ?? ''}`
}
