/** What fills the desk beside the rail: the requests, or the directory of counterparts. */
import { create } from 'zustand'

interface ScreenStore {
  readonly screen: 'requests' | 'counterparts'
  /** The counterpart that is selected, by its present name. */
  readonly counterpart: string | null
  /** Whether the person has gone into it: in a narrow window it then stands where the list was. */
  readonly reading: boolean
  /** Raised by each wish to search the counterparts. */
  readonly searchAsked: number
  readonly showRequests: () => void
  /** Shows the directory; with a name, that counterpart. */
  readonly showCounterparts: (counterpart?: string | null) => void
  readonly read: (reading: boolean) => void
  readonly askSearch: () => void
}

export const useScreen = create<ScreenStore>()((set, get) => ({
  screen: 'requests',
  counterpart: null,
  reading: false,
  searchAsked: 0,
  showRequests: () => {
    set({ screen: 'requests' })
  },
  showCounterparts: (counterpart = get().counterpart) => {
    set({ screen: 'counterparts', counterpart })
  },
  read: (reading) => {
    set({ reading })
  },
  askSearch: () => {
    set({ searchAsked: get().searchAsked + 1 })
  },
}))
