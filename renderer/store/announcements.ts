/** The line that says what was done, on screen for a while and aloud at once. */
import { create } from 'zustand'

interface Announcements {
  /** `n` tells the same sentence said twice apart. */
  readonly said: { readonly sentence: string; readonly n: number } | null
  readonly say: (sentence: string) => void
  readonly hush: () => void
}

export const useAnnouncements = create<Announcements>()((set) => ({
  said: null,
  say: (sentence) => {
    set(({ said }) => ({ said: { sentence, n: (said?.n ?? 0) + 1 } }))
  },
  hush: () => {
    set({ said: null })
  },
}))
