import { Plus, Search } from 'lucide-react'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { useSearchField } from '../../../store/search-field'
import { useActs } from '../useActs'
import { ArrangeMenu } from './arrange/ArrangeMenu'
import { FilterMenu } from './filter/FilterMenu'
import './ListToolbar.css'

/** What the list shows, how many; the search, the filter, the order, and the way to a new request. */
export function ListToolbar({ title }: { readonly title: string }) {
  const { shown, open } = useSearchField()
  const { list } = messages.desk
  return (
    <div className="list-toolbar">
      <h1 className="list-title">
        <span>{title}</span> <Total />
      </h1>
      <Button
        kind="bare"
        icon={<Search size={15} aria-hidden />}
        aria-label={list.search}
        aria-expanded={shown}
        aria-keyshortcuts="/ Control+F Meta+F"
        onPress={open}
      >
        {list.search}
      </Button>
      <FilterMenu />
      <ArrangeMenu />
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
