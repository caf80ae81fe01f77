/** The last act, for as long as it can be undone: until another one, whatever that is. */
import { create } from 'zustand'
import type { Command } from '#core/command'
import { inverseOf } from '#core/register/inverse'
import type { Request } from '#core/request'
import { messages } from '../messages'
import { useRegister } from './register'

/** What undoes it, all or none. */
export type Undoable = readonly Command[]

interface UndoableStore {
  readonly last: Undoable | null
  /** Remembers what was carried out on a request as it was before, or that it cannot be undone. */
  readonly remember: (commands: readonly Command[], before: Request | null) => void
  readonly forget: () => void
}

export const useUndoable = create<UndoableStore>()((set) => ({
  last: null,
  remember: (commands, before) => {
    set({ last: undoableOf(commands, before) })
  },
  forget: () => {
    set({ last: null })
  },
}))

/** An act of several commands, such as one with a warning let stand, is not undone in part. */
function undoableOf([command, ...more]: readonly Command[], before: Request | null): Undoable | null {
  if (!command || more.length > 0 || !('request' in command) || before?.id !== command.request) return null
  return inverseOf(command, before, { now: useRegister.getState().now, reason: messages.keeping.undoneReason })
}
