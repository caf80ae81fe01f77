/** What we have with the counterpart that is looked at: computed by the main process for that one alone. */
import { create } from 'zustand'
import type { Glance } from '#core/projections/glance'
import { bridge } from '../bridge'

interface GlanceStore {
  /** Of the counterpart looked at last, once it has been computed. */
  readonly glance: { readonly name: string; readonly value: Glance } | null
  readonly look: (name: string) => Promise<void>
}

let looked = ''

export const useGlance = create<GlanceStore>()((set) => ({
  glance: null,
  look: async (name) => {
    looked = name
    const value = await bridge.glance(name)
    // The person may have moved on meanwhile.
    if (looked === name) set({ glance: { name, value } })
  },
}))
