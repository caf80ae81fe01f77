/** What can be done to several requests at once: what fits all of them. */
import type { Several } from '#core/projections/several'
import type { RequestId } from '#core/request'
import { messages } from '../../messages'
import { useChosen } from '../../store/chosen'
import { useKeeping } from '../../store/keeping'
import { carryOutAll } from '../../store/undo'
import { does, opens, type Act } from '../desk/acts'

/** Tags go with any request; what else there is, with those that are all open, or all drafts. */
export function severalActs({ count, open, drafts, paused }: Several, ids: ReadonlySet<RequestId>): Act[] {
  const [request, ...others] = ids
  if (request === undefined) return []
  const { act, said } = messages.several
  const tag = does('tag', act.tag(count), () => { useKeeping.getState().add(null, 'tags') }, ['T'])
  const sheet = opens('sheet-of-these', messages.sheets.ofThese, { kind: 'sheet', query: { requests: [...ids] } })
  if (drafts === count) return [tag, opens('discard-draft', act.discard, { kind: 'discard-draft', request, others })]
  const bundle = drafts > 0 ? [] : [opens('bundle', messages.bundle.actOfAll(count), { kind: 'bundle', requests: [...ids] }, ['Shift', 'B'])]
  if (open < count) return open > 0 ? [tag, sheet, ...bundle] : [tag, ...bundle]
  const resume = (): void => void carryOutAll([...ids].map((each) => ({ kind: 'resume-chasing', request: each })), said.resumed(count))
  return [
    opens('acknowledge', act.acknowledge(count), { kind: 'acknowledge', request, others }, ['A']),
    tag,
    sheet,
    ...bundle,
    opens('change-keeper', act.keeper, { kind: 'change-keeper', request, others }, ['K']),
    opens('change-due', act.due, { kind: 'change-due', request, others }, ['U']),
    paused === count
      ? does('pause', act.resume, resume, ['P'])
      : opens('pause', act.pause, { kind: 'pause-chasing', request, others }, ['P']),
    opens('close', act.close, { kind: 'end', request, others, as: 'closed' }),
    opens('withdraw', act.withdraw, { kind: 'end', request, others, as: 'withdrawn' }),
    opens('void', act.void, { kind: 'end', request, others, as: 'voided' }),
  ]
}

/** Selecting all and none, from wherever one is. */
export function choosingActs(isAnySelected: boolean): Act[] {
  const { act } = messages.several
  const { all, letGo } = useChosen.getState()
  return [
    does('select-all', act.all, () => void all(), ['Ctrl', 'A']),
    ...(isAnySelected ? [does('let-go', act.letGo, letGo, ['Esc'])] : []),
  ]
}
