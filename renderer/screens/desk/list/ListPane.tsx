import { understood } from '#core/finding/parse'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { ColumnsMenu } from './columns/ColumnsMenu'
import { ListToolbar } from './ListToolbar'
import { RequestList } from './RequestList'
import { SearchLine } from './search/SearchLine'
import './ListPane.css'

/** The middle of the desk: what is shown and how, and the requests. */
export function ListPane() {
  const view = useList((list) => list.view)
  const counterpart = useList((list) => list.counterpart)
  const { list } = messages.desk
  const title = counterpart ?? list.title[view]
  return (
    <section className="list-pane" aria-label={title}>
      <ListToolbar title={title} />
      <SearchLine />
      <Requests title={title} />
    </section>
  )
}

/** By itself, since a search comes and goes between some and none, and the bar above does not change with it. */
function Requests({ title }: { readonly title: string }) {
  const isEmpty = useList((list) => list.total === 0)
  if (isEmpty) return <Nothing />
  return (
    <div className="list-frame">
      <RequestList title={title} />
      {/* Over the head's end, and after the list for the keyboard: what is in a grid are its cells. */}
      <div className="list-columns">
        <ColumnsMenu />
      </div>
    </div>
  )
}

function Nothing() {
  const view = useList((list) => list.view)
  const search = useList((list) => list.search)
  const { list } = messages.desk
  return (
    <p className="list-none" role="status">
      {search === '' ? list.none[view] : understood(search).pieces.length > 0 ? messages.views.condition.none : list.noMatch(search)}
    </p>
  )
}
