/** The last act, for as long as it can be undone: until another one, whatever that is. */
import { create } from 'zustand'
import type { Command } from '#core/command'
import { bridge } from '../bridge'
import { messages } from '../messages'

/** What undoes it, all or none. */
export type Undoable = readonly Command[]

interface UndoableStore {
  readonly last: Undoable | null
  /** Remembers what undoes what was carried out, or that it cannot be undone. */
  readonly remember: (undoable: Undoable | null) => void
  readonly forget: () => void
}

export const useUndoable = create<UndoableStore>()((set) => ({
  last: null,
  remember: (undoable) => {
    set({ last: undoable })
  },
  forget: () => {
    set({ last: null })
  },
}))

/** What would undo commands that are about to be carried out; null when they cannot be undone as one. */
export function undoableOf(commands: readonly Command[]): Promise<Undoable | null> {
  return bridge.inverse(commands, messages.keeping.undoneReason)
}
