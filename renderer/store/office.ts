/** The office as the window knows it: what the rules and the warnings look at beside a request. */
import { create } from 'zustand'
import type { Office } from '#core/office'
import { bridge } from '../bridge'

interface OfficeStore {
  /** Null until the main process has answered for the first time. */
  readonly office: Office | null
  readonly reload: () => Promise<void>
}

export const useOffice = create<OfficeStore>()((set) => ({
  office: null,
  reload: async () => {
    set({ office: await bridge.office() })
  },
}))
