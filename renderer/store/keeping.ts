/** Which part of what the office keeps beside a request is being added to, in its place. */
import { create } from 'zustand'
import type { RequestId, Tag } from '#core/request'
import { bridge } from '../bridge'
import { useOpened } from './opened'

export type KeptPart = 'tags' | 'links' | 'remarks'

interface KeepingStore {
  /** The request is null for all that are selected. */
  readonly adding: { readonly request: RequestId | null; readonly part: KeptPart } | null
  /** The tags in use, the one used most first; read when tags are added. */
  readonly tags: readonly Tag[]
  readonly add: (request: RequestId | null, part: KeptPart) => void
  readonly stop: () => void
}

export const useKeeping = create<KeepingStore>()((set) => ({
  adding: null,
  tags: [],
  add: (request, part) => {
    useOpened.getState().read(true)
    set({ adding: { request, part } })
    if (part === 'tags') void bridge.tags().then((tags) => { set({ tags }) })
  },
  stop: () => {
    set({ adding: null })
  },
}))
