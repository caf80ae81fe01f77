import { ArrowUpDown, Plus, Search } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ListQuery } from '#core/projections/list'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { useSearchField } from '../../../store/search-field'
import { useActs } from '../useActs'
import { ListSearch } from './ListSearch'
import './ListToolbar.css'

const ORDERS = ['standing', 'newest', 'due'] as const
const asked: Readonly<Record<(typeof ORDERS)[number], Pick<ListQuery, 'sort' | 'group'>>> = {
  standing: { sort: null, group: 'standing' },
  newest: { sort: null, group: null },
  due: { sort: { by: 'due', descending: false }, group: null },
}

function orderOf({ sort, group }: Pick<ListQuery, 'sort' | 'group'>): (typeof ORDERS)[number] {
  if (sort) return 'due'
  return group === null ? 'newest' : 'standing'
}

/** What the list shows, how many; the search, the order, and the way to a new request. */
export function ListToolbar({ title }: { readonly title: string }) {
  const order = useList(orderOf)
  const ask = useList((list) => list.ask)
  const search = useSearchField()
  const { list } = messages.desk
  return (
    <div className="list-toolbar">
      <h1 className="list-title">
        <span>{title}</span> <Total />
      </h1>
      {search.shown ? (
        <ListSearch key={search.asked} />
      ) : (
        <Button
          kind="bare"
          icon={<Search size={15} aria-hidden />}
          aria-label={list.search}
          aria-keyshortcuts="/ Control+F Meta+F"
          onPress={search.open}
        >
          {list.search}
        </Button>
      )}
      <MenuTrigger>
        <Button kind="bare" icon={<ArrowUpDown size={15} aria-hidden />} aria-label={`${list.order}: ${list.orders[order]}`}>
          {list.orders[order]}
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={list.order}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order]}
            onSelectionChange={(keys) => {
              const chosen = ORDERS.find((each) => keys !== 'all' && keys.has(each))
              if (chosen) void ask(asked[chosen])
            }}
          >
            {ORDERS.map((each) => (
              <MenuItem key={each} id={each} className="menu-item">
                {list.orders[each]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <NewRequest />
    </div>
  )
}

/** By itself, since it changes with each key of a search, and the rest of the bar does not. */
function Total() {
  const total = useList((list) => list.total)
  return <span className="list-total num">{total}</span>
}

/** By itself, since what can be done changes with each request selected, and the rest of the bar does not. */
function NewRequest() {
  const create = useActs().get('new-request')
  if (!create) return null
  return (
    <Button
      kind="fill"
      shortcut="N"
      aria-keyshortcuts="N Control+N Meta+N"
      icon={<Plus size={16} aria-hidden />}
      onPress={create.perform}
    >
      {messages.desk.list.newRequest}
    </Button>
  )
}
