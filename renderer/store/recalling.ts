/** How far looking back through the journal is, for a sheet of the past or a fingerprint. */
import { create } from 'zustand'
import { bridge } from '../bridge'

interface RecallingStore {
  /** From 0 to 1; null while nothing is looked back for, or not for long. */
  readonly part: number | null
  /** Hears of it while something is asked. */
  readonly during: <T>(asked: Promise<T>) => Promise<T>
  readonly stop: () => void
}

export const useRecalling = create<RecallingStore>()((set) => ({
  part: null,
  during: async (asked) => {
    const leave = bridge.on('recalling', (part) => {
      set({ part })
    })
    try {
      return await asked
    } finally {
      leave()
      set({ part: null })
    }
  },
  stop: () => void bridge.stopRecalling(),
}))
