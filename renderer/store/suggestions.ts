/** What the forms suggest: the counterparts met so far, and the reference that comes next. Read when a form opens. */
import { create } from 'zustand'
import type { Moment } from '#core/moment'
import type { KnownCounterpart } from '#core/projections/known'
import { bridge } from '../bridge'

interface Suggestions {
  readonly counterparts: readonly KnownCounterpart[]
  /** The reference that the request would get; empty until it is known. */
  readonly nextReference: string
  /** Reads the counterparts anew. */
  readonly reload: () => Promise<void>
  /** Asks which reference a request first dispatched then would get; null for one that has not gone out. */
  readonly foretell: (dispatched: Moment | null) => Promise<void>
}

export const useSuggestions = create<Suggestions>()((set) => ({
  counterparts: [],
  nextReference: '',
  reload: async () => {
    set({ counterparts: await bridge.counterparts() })
  },
  foretell: async (dispatched) => {
    set({ nextReference: await bridge.nextReference(dispatched) })
  },
}))
