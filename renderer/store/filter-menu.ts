/** The menu of what narrows the list: whether it is open, since a key opens it too. */
import { create } from 'zustand'

interface FilterMenuStore {
  readonly shown: boolean
  readonly show: (shown: boolean) => void
}

export const useFilterMenu = create<FilterMenuStore>()((set) => ({
  shown: false,
  show: (shown) => {
    set({ shown })
  },
}))
