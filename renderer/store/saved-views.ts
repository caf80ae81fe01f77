/** The views that a person keeps. They stand on this computer beside the register, not in it: they say nothing of any request. */
import { create } from 'zustand'
import { asksForView, savedViewsIn, type SavedView } from '#core/finding/saved-view'
import { useColumns } from './columns'
import { useList } from './list'
import { useScreen } from './screen'
import { useSearchField } from './search-field'
import * as stored from './stored'

interface SavedViewsStore {
  readonly views: readonly SavedView[]
  /** Keeps what the list shows now; a view of that name is replaced in its place. */
  readonly save: (name: string) => void
  /** Nothing happens where another has that name. */
  readonly rename: (name: string, to: string) => void
  readonly remove: (name: string) => void
}

export const useSavedViews = create<SavedViewsStore>()((set, get) => {
  const keep = (views: readonly SavedView[]): void => {
    stored.write('views', JSON.stringify(views))
    set({ views })
  }
  return {
    views: savedViewsIn(stored.read('views')),
    save: (name) => {
      const { view, counterpart, search, sort, group } = useList.getState()
      const { columns } = useColumns.getState()
      const saved = { name, view, counterpart, search: search.trim(), sort, group, columns: [...columns] }
      const { views } = get()
      const isThere = views.some((each) => each.name === name)
      keep(isThere ? views.map((each) => (each.name === name ? saved : each)) : [...views, saved])
    },
    rename: (name, to) => {
      const { views } = get()
      if (!views.some((each) => each.name === to)) keep(views.map((each) => (each.name === name ? { ...each, name: to } : each)))
    },
    remove: (name) => {
      keep(get().views.filter((each) => each.name !== name))
    },
  }
})

/** Shows a view as it was saved. */
export async function goToView({ view, counterpart, search, sort, group, columns }: SavedView): Promise<void> {
  useScreen.getState().showRequests()
  useColumns.getState().show(columns)
  useSearchField.setState({ shown: false })
  await useList.getState().ask({ view, counterpart, search, sort, group })
}

/** The name of the view that the list shows now; null where it shows none of them. */
export function useShownView(): string | null {
  const views = useSavedViews((saved) => saved.views)
  return useList((list) => views.find((each) => asksForView(list, each))?.name ?? null)
}
