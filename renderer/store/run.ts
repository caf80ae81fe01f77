/** The way of every change: asks the register, and shows at once what came of it. */
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { done, refused, type Reply } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'
import { useChosen } from './chosen'
import { refreshList } from './list'
import { useOffice } from './office'
import { useOpened } from './opened'
import { useRegister } from './register'
import { useScreen } from './screen'
import { undoableOf, useUndoable } from './undoable'

/**
 * Carries out a command. When it is done, the list, the counts and the opened request are read anew, and the request it touched is
 * selected; a refusal is returned for the form to show, and nothing has changed.
 */
export async function run(command: Command): Promise<Reply<Done>> {
  const reply = await runAll([command])
  if (!reply.ok) return reply
  const [first] = reply.value
  return first ? done(first) : refused({ code: 'read-only' })
}

/** The same for several that belong together, all or none: where they touched one request, it is selected. */
export async function runAll(commands: readonly Command[]): Promise<Reply<readonly Done[]>> {
  const undoable = await undoableOf(commands)
  const reply = await sayingWhenSlow(bridge.runAll(commands))
  if (!reply.ok) return reply
  useUndoable.getState().remember(undoable)
  const { select, refresh, id } = useOpened.getState()
  const request = reply.value[0]?.request ?? null
  if (request !== null) useScreen.getState().showRequests()
  const isAlone = new Set(reply.value.map((each) => each.request)).size === 1
  const { ids, letGo } = useChosen.getState()
  // Another request is looked at from now on.
  if (request !== null && isAlone && !ids.has(request)) letGo()
  const gone = commands.some((command) => command.kind === 'discard-draft' && command.request === id)
  const shown = gone ? select(null) : request === null || request === id || !isAlone ? refresh() : select(request)
  // What touches no request is of the office.
  const office = request === null ? useOffice.getState().reload() : null
  await Promise.all([shown, refreshList(), useRegister.getState().reload(), office])
  return reply
}

/** From when on what is under way is said to be, in milliseconds. */
const SLOW = 500

/** Thousands of requests at once take a while: says so, until it is done. */
async function sayingWhenSlow<T>(work: Promise<T>): Promise<T> {
  const { say, hush } = useAnnouncements.getState()
  const { writing } = messages.several
  const timer = setTimeout(() => { say(writing) }, SLOW)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (useAnnouncements.getState().said?.sentence === writing) hush()
  }
}
