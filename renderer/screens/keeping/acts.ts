/** What can be done about what the office keeps beside a request. */
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Instant } from '#core/moment'
import { isOpen } from '#core/projections/standing'
import { isPaused } from '#core/register/rules'
import { messages } from '../../messages'
import { useKeeping } from '../../store/keeping'
import { carryOut, undo } from '../../store/undo'
import { does, opens, type Act } from '../desk/acts'

/** Words, links and remarks go with any request; its keeper, its due date and its chasing with one that is open. */
export function keepingActs({ row, request }: OpenedRequest, now: Instant): Act[] {
  const { keeping } = messages
  const { add } = useKeeping.getState()
  const { id } = row
  const beside = [
    does('tag', keeping.addTag, () => { add(id, 'tags') }, ['T']),
    does('link', keeping.addLink, () => { add(id, 'links') }, ['L']),
    does('remark', keeping.addRemark, () => { add(id, 'remarks') }, ['R']),
  ]
  if (row.number === null || !isOpen(row)) return beside
  const resume = (): void => void carryOut({ kind: 'resume-chasing', request: id }, keeping.said.resumed(rowReference(row)))
  return [
    ...beside,
    opens('change-keeper', keeping.changeKeeper, { kind: 'change-keeper', request: id }, ['K']),
    opens('change-due', keeping.changeDue, { kind: 'change-due', request: id }, ['U']),
    isPaused(request, now)
      ? does('pause', keeping.resumeChasing, resume, ['P'])
      : opens('pause', keeping.pauseChasing, { kind: 'pause-chasing', request: id }, ['P']),
  ]
}

/** What was done last is undone; there is such an act only while it can be. */
export function undoAct(): Act {
  return does('undo', messages.keeping.undoAct, () => void undo(), ['Ctrl', 'Z'])
}
