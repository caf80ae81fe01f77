import { rowReference } from '#core/ledger'
import type { Several } from '#core/projections/several'
import { messages } from '../../messages'
import './Several.css'

/** Which requests are selected: the first few by their references and subjects, and how many more. */
export function SelectedList({ several: { first, count } }: { readonly several: Several }) {
  const { list } = messages.desk
  return (
    <ul className="selected-list">
      {first.map((row) => (
        <li key={row.id}>
          <span className="num">{row.number ? rowReference(row) : list.draft}</span>
          <span className="selected-subject">{row.subject || list.noSubject}</span>
        </li>
      ))}
      {count > first.length && <li className="num">{messages.several.more(count - first.length)}</li>}
    </ul>
  )
}
