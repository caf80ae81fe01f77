/** The way of every change: asks the register, and shows at once what came of it. */
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import type { Reply } from '#core/refusal'
import { bridge } from '../bridge'
import { refreshList } from './list'
import { useOpened } from './opened'
import { useRegister } from './register'

/**
 * Carries out a command. When it is done, the list, the counts and the opened request are read anew, and the request it touched is
 * selected; a refusal is returned for the form to show, and nothing has changed.
 */
export async function run(command: Command): Promise<Reply<Done>> {
  const reply = await bridge.run(command)
  if (reply.ok) await showWhatCame([command], reply.value)
  return reply
}

/** The same for several that belong together, all or none; the request that the first one touched is selected. */
export async function runAll(commands: readonly Command[]): Promise<Reply<readonly Done[]>> {
  const reply = await bridge.runAll(commands)
  if (reply.ok) await showWhatCame(commands, reply.value[0])
  return reply
}

async function showWhatCame(commands: readonly Command[], first: Done | undefined): Promise<void> {
  const { select, refresh, id } = useOpened.getState()
  const request = first?.request ?? null
  const gone = commands.some(({ kind }) => kind === 'discard-draft')
  const shown = gone ? select(null) : request === null || request === id ? refresh() : select(request)
  await Promise.all([shown, refreshList(), useRegister.getState().reload()])
}
