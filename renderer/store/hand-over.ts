/** Giving an attempt to its channel, and logging it once it was sent from there. */
import type { HandedOver } from '#core/bridge/bridge'
import type { HandOver } from '#core/command'
import type { Moment } from '#core/moment'
import { refusalSentence, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { momentClock } from '../messages/time'
import { useAnnouncements } from './announcements'
import { useRegister } from './register'
import { run } from './run'
import { refreshAll } from './start'
import { useUndoable } from './undoable'

/** Hands over; null when the person thought better of it. What is shown is read anew, whatever came of it. */
export async function handOver(order: HandOver): Promise<Reply<HandedOver | null>> {
  const reply = await bridge.handOver(order)
  if (reply.ok && reply.value) useUndoable.getState().forget()
  await refreshAll()
  return reply
}

/** Logs an attempt that was handed over as dispatched this minute, and says so. */
export async function logDispatched(request: RequestId, n: number): Promise<void> {
  const { now, status } = useRegister.getState()
  const { say } = useAnnouncements.getState()
  if (status === null) return
  const { zone } = status.settings.home
  const dispatchedAt: Moment = { at: `${now.slice(0, 16)}:00Z`, zone, precision: 'minute' }
  const reply = await run({ kind: 'record-outcome', request, n, dispatchedAt, outcome: null })
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else say(messages.handOver.dispatched(reply.value.reference ?? '', momentClock(dispatchedAt, zone)))
}
