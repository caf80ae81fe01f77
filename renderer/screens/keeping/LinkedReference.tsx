import { referenceOf, type RequestId } from '#core/request'
import { messages } from '../../messages'
import { useLinked } from '../../store/linked'

/** The reference of another request, after words that lead to it. */
export function LinkedReference({ id }: { readonly id: RequestId }) {
  const linked = useLinked(id)
  if (linked === 'reading') return null
  const { keeping } = messages
  const name = linked === null ? keeping.gone : linked.number ? referenceOf(linked.number) : keeping.draft(linked.content.subject)
  return <span className="num"> {name}</span>
}
