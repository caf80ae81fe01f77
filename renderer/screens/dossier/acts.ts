import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { messages } from '../../messages'
import { opens, type Act } from '../desk/acts'

/** Showing everything about the request that is open, on paper. A draft has nothing to show for itself yet. */
export function dossierActs({ row }: OpenedRequest): Act[] {
  if (row.number === null) return []
  return [opens('dossier', messages.dossier.act(rowReference(row)), { kind: 'dossier', request: row.id }, ['Shift', 'P'])]
}
