import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { ListToolbar } from './ListToolbar'
import { RequestList } from './RequestList'
import './ListPane.css'

/** The middle of the desk: what is shown and how, and the requests. */
export function ListPane() {
  const view = useList((list) => list.view)
  const counterpart = useList((list) => list.counterpart)
  const isEmpty = useList((list) => list.total === 0)
  const { list } = messages.desk
  const title = counterpart ?? list.title[view]
  return (
    <section className="list-pane" aria-label={title}>
      <ListToolbar title={title} />
      {isEmpty ? <Nothing /> : <RequestList title={title} />}
    </section>
  )
}

function Nothing() {
  const { view, search } = useList()
  const { list } = messages.desk
  return (
    <p className="list-none" role="status">
      {search === '' ? list.none[view] : list.noMatch(search)}
    </p>
  )
}
