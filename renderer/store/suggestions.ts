/** What the forms suggest: the counterparts met so far, and the reference that comes next. Read when a form opens. */
import { create } from 'zustand'
import type { Counterpart } from '#core/projections/counterparts'
import { bridge } from '../bridge'

interface Suggestions {
  readonly counterparts: readonly Counterpart[]
  /** The reference that a request issued now would get; empty until it is known. */
  readonly nextReference: string
  readonly reload: () => Promise<void>
}

export const useSuggestions = create<Suggestions>()((set) => ({
  counterparts: [],
  nextReference: '',
  reload: async () => {
    const [counterparts, nextReference] = await Promise.all([bridge.counterparts(), bridge.nextReference()])
    set({ counterparts, nextReference })
  },
}))
