import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { ListToolbar } from './ListToolbar'
import { RequestList } from './RequestList'
import './ListPane.css'

/** The middle of the desk: what is shown and how, and the requests. */
export function ListPane() {
  const { view, counterpart, search, total } = useList()
  const { list } = messages.desk
  const title = counterpart ?? list.title[view]
  return (
    <section className="list-pane" aria-label={title}>
      <ListToolbar title={title} />
      {total === 0 ? (
        <p className="list-none" role="status">
          {search === '' ? list.none[view] : list.noMatch(search)}
        </p>
      ) : (
        <RequestList title={title} />
      )}
    </section>
  )
}
