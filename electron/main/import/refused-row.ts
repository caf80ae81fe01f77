/** The row behind a refusal of the register itself. */
import { refusalSentence, type Refusal } from '#core/refusal'
import type { BatchReply } from '../register/contract'
import { problemIn, type RowProblem } from './columns'
import type { Planned } from './requests'

/** What the register refused for what a row says; null where it was for the register or the disk. */
export function refusedRow({ index, refusal }: Extract<BatchReply, { ok: false }>, commands: readonly Planned[]): RowProblem | null {
  const refused = isOfRow(refusal) ? commands[index] : undefined
  return refused ? problemIn(refused.sheetRow, refusalSentence(refusal)) : null
}

function isOfRow({ code }: Refusal): boolean {
  return code !== 'read-only' && code !== 'not-written' && code !== 'cannot-read'
}
