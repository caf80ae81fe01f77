/** The bundle that is being made, and the one that was checked. */
import { create } from 'zustand'
import type { SavedBundle } from '#core/bridge/bridge'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'
import { useDialog } from './dialog'
import { usePaperwork } from './paper'

interface BundleStore {
  /** How far it is, from 0 to 1; null while none is being made. */
  readonly part: number | null
  readonly saved: SavedBundle | null
  /** Why it was not saved. */
  readonly problem: string | null
  /** Forgets the one before. */
  readonly begin: () => void
  /** The main process asks where, and writes it. */
  readonly save: (requests: readonly RequestId[]) => Promise<void>
  /** Ends the one that is being made: nothing is written. */
  readonly stop: () => void
}

export const useBundle = create<BundleStore>()((set, get) => ({
  part: null,
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
    set({ part: null, ...(reply.ok ? { saved: reply.value } : { problem: refusalSentence(reply.refusal) }) })
  },
  stop: () => void bridge.stopPaper(),
}))

/** Asks for a bundle, checks it, and shows what came of it. */
export async function checkBundle(): Promise<void> {
  const { say, hush } = useAnnouncements.getState()
  say(messages.bundle.checking)
  const reply = await bridge.checkBundle()
  hush()
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else if (reply.value) useDialog.getState().show({ kind: 'checked-bundle', checked: reply.value })
}
