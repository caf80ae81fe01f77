import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { messages } from '../../messages'
import { useBundle } from '../../store/bundle'
import { does, opens, type Act } from '../desk/acts'

/** Taking everything about the request that is open out of the register, in one file. A draft has nothing to show for itself yet. */
export function bundleActs({ row }: OpenedRequest): Act[] {
  if (row.number === null) return []
  return [opens('bundle', messages.bundle.act(rowReference(row)), { kind: 'bundle', requests: [row.id] }, ['Shift', 'B'])]
}

/** Whether a bundle is what it was, whatever register is open. */
export function checkBundleAct(): Act {
  return does('check-bundle', messages.bundle.check, () => void useBundle.getState().check())
}
