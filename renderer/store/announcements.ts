/** The line that says what was done, on screen for a while and aloud at once. */
import { create } from 'zustand'
import type { Undoable } from './undoable'

interface Announcements {
  /** `n` tells the same sentence said twice apart; `undoable` is what would undo what is said to be done. */
  readonly said: { readonly sentence: string; readonly n: number; readonly undoable: Undoable | null } | null
  readonly say: (sentence: string, undoable?: Undoable | null) => void
  readonly hush: () => void
}

export const useAnnouncements = create<Announcements>()((set) => ({
  said: null,
  say: (sentence, undoable = null) => {
    set(({ said }) => ({ said: { sentence, n: (said?.n ?? 0) + 1, undoable } }))
  },
  hush: () => {
    set({ said: null })
  },
}))
