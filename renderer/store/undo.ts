/** Acts that are carried out at once, without a form, and what undoes the last act. */
import type { Command } from '#core/command'
import { refusalSentence } from '#core/refusal'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'
import { runAll } from './run'
import { useUndoable } from './undoable'

/** Carries out a command and says so, with the way back; or says why not. Answers whether it was done. */
export function carryOut(command: Command, said: string): Promise<boolean> {
  return carryOutAll([command], said)
}

/** The same for several commands, all or none. */
export async function carryOutAll(commands: readonly Command[], said: string): Promise<boolean> {
  const reply = await runAll(commands)
  const { say } = useAnnouncements.getState()
  if (reply.ok) say(said, useUndoable.getState().last)
  else say(refusalSentence(reply.refusal))
  return reply.ok
}

/** Undoes the last act, where it can be: a new entry, so that the history keeps both. */
export async function undo(): Promise<void> {
  const { last } = useUndoable.getState()
  if (last === null) return
  const reply = await runAll(last)
  const { say } = useAnnouncements.getState()
  if (!reply.ok) {
    say(refusalSentence(reply.refusal))
    return
  }
  useUndoable.getState().forget()
  say(messages.keeping.undone)
}
