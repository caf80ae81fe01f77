/** The request that is selected, and all of it once it has been read. */
import { create } from 'zustand'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Refusal } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'

interface Opened {
  readonly id: RequestId | null
  /** The one read last: while another is on its way it still stands, so that nothing flickers. */
  readonly opened: OpenedRequest | null
  /** Why the selected one could not be read. */
  readonly refusal: Refusal | null
  /** Whether the person has gone into it: in a narrow window it then stands where the list was. */
  readonly reading: boolean
  readonly read: (reading: boolean) => void
  /** Selects a request and reads it; null selects none. */
  readonly select: (id: RequestId | null) => Promise<void>
  /** Reads the selected request again. */
  readonly refresh: () => Promise<void>
}

export const useOpened = create<Opened>()((set, get) => ({
  id: null,
  opened: null,
  refusal: null,
  reading: false,
  read: (reading) => {
    set({ reading })
  },
  select: async (id) => {
    if (id === get().id) return
    set(id === null ? { id, opened: null, refusal: null, reading: false } : { id })
    await get().refresh()
  },
  refresh: async () => {
    const { id } = get()
    if (id === null) return
    const reply = await bridge.open(id)
    // The person may have moved on while it was read.
    if (get().id !== id) return
    set(reply.ok ? { opened: reply.value, refusal: null } : { opened: null, refusal: reply.refusal })
  },
}))
