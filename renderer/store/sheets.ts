/** The sheets that were printed or saved, and what is known of a fingerprint from paper. */
import { create } from 'zustand'
import type { PrintedSheet } from '#core/printed-sheet'
import type { StateFound } from '#core/projections/state-found'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { useRecalling } from './recalling'

interface SheetsStore {
  /** The latest first; null until they are read. */
  readonly sheets: readonly PrintedSheet[] | null
  readonly isLooking: boolean
  /** What came of looking up a fingerprint. */
  readonly found: StateFound | null
  /** Why nothing could be read. */
  readonly refusal: string | null
  readonly begin: () => Promise<void>
  readonly look: (typed: string) => Promise<void>
}

export const useSheets = create<SheetsStore>()((set, get) => ({
  sheets: null,
  isLooking: false,
  found: null,
  refusal: null,
  begin: async () => {
    const reply = await bridge.sheets()
    set(reply.ok ? { sheets: reply.value, refusal: null } : { sheets: [], refusal: refusalSentence(reply.refusal) })
  },
  look: async (typed) => {
    if (get().isLooking) return
    set({ isLooking: true, found: null, refusal: null })
    const reply = await useRecalling.getState().during(bridge.sheetByFingerprint(typed))
    set({ isLooking: false, ...(reply.ok ? { found: reply.value } : { refusal: refusalSentence(reply.refusal) }) })
  },
}))
