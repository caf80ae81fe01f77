/** The search field over the list: whether it is shown. What is searched for stands in the list's own question. */
import { create } from 'zustand'
import { useList } from './list'

interface SearchFieldStore {
  readonly shown: boolean
  /** Raised by each opening, so that a field already shown takes the focus again. */
  readonly asked: number
  readonly open: () => void
  /** Hides the field and searches for nothing. */
  readonly close: () => void
}

export const useSearchField = create<SearchFieldStore>()((set) => ({
  shown: false,
  asked: 0,
  open: () => {
    set(({ asked }) => ({ shown: true, asked: asked + 1 }))
  },
  close: () => {
    set({ shown: false })
    if (useList.getState().search !== '') void useList.getState().ask({ search: '' })
  },
}))
