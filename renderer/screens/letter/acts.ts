/** What of a request's notes can be set on paper. */
import type { Request } from '#core/request'
import { messages } from '../../messages'
import { opens, type Act } from '../desk/acts'

/** The note on paper and its delivery slip, of the note that was written down last. */
export function noteActs({ id: request, attempts }: Request): Act[] {
  const last = attempts.findLast(({ details, outcome }) => details.channel === 'note' && outcome?.state !== 'voided')
  if (last?.details.channel !== 'note') return []
  const name = messages.slip.noteNamed(messages.words.noteKind[last.details.kind], last.details.number)
  return [
    opens('note', messages.letter.act(name), { kind: 'letter', request, attempt: last.n }, ['Shift', 'N']),
    opens('slip', messages.slip.act(name), { kind: 'slip', request, attempt: last.n }, ['Shift', 'S']),
  ]
}
