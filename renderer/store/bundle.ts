/** The bundle that is being made, and the one that was checked. */
import { create } from 'zustand'
import type { SavedBundle } from '#core/bridge/bridge'
import { refusalSentence, type Refusal } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'
import { useAnnouncements } from './announcements'
import { useDialog } from './dialog'
import { usePaperwork } from './paper'

interface BundleStore {
  /** How far it is, from 0 to 1; null while none is being made. */
  readonly part: number | null
  /** The same of one that is being checked. */
  readonly checking: number | null
  readonly saved: SavedBundle | null
  /** Why it was not saved. */
  readonly problem: Refusal | null
  /** Forgets the one before. */
  readonly begin: () => void
  /** The main process asks where, and writes it. */
  readonly save: (requests: readonly RequestId[]) => Promise<void>
  /** Asks for one, checks it, and shows what came of it. */
  readonly check: () => Promise<void>
  /** Ends the making, of which nothing is written, or the checking. */
  readonly stop: () => void
}

export const useBundle = create<BundleStore>()((set, get) => ({
  part: null,
  checking: null,
  saved: null,
  problem: null,
  begin: () => {
    set({ saved: null, problem: null })
  },
  save: async (requests) => {
    if (get().part !== null) return
    set({ part: 0, saved: null, problem: null })
    const leave = bridge.on('bundling', (part) => {
      set({ part })
    })
    const reply = await bridge.saveBundle(requests, usePaperwork.getState().paper)
    leave()
    set({ part: null, ...(reply.ok ? { saved: reply.value } : { problem: reply.refusal }) })
  },
  check: async () => {
    if (get().part !== null || get().checking !== null) return
    const leave = bridge.on('bundling', (checking) => {
      set({ checking })
    })
    const reply = await bridge.checkBundle()
    leave()
    set({ checking: null })
    if (!reply.ok) useAnnouncements.getState().say(refusalSentence(reply.refusal))
    else if (reply.value) useDialog.getState().show({ kind: 'checked-bundle', ...reply.value })
  },
  stop: () => void bridge.stopPaper(),
}))
