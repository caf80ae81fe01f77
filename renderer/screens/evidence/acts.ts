/** What can be done with files: read them for the whole register, or keep one as an exhibit of the request that is open. */
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { messages } from '../../messages'
import { chooseFiles } from '../../store/evidence/heap'
import { does, type Act } from '../desk/acts'

export function evidenceActs(opened: OpenedRequest | null): Act[] {
  const { evidence, exhibits, history } = messages
  const read = does('read-evidence', evidence.act, () => void chooseFiles(null), ['Shift', 'E'])
  if (opened === null) return [read]
  const { row } = opened
  const words = exhibits.addTo(row.number ? rowReference(row) : history.draft)
  return [does('add-exhibit', words, () => void chooseFiles({ request: row.id, about: { of: 'request', n: null } }), ['E']), read]
}
