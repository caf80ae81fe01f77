/** Which columns the list has. Kept on this computer beside the register, like the other preferences of this window. */
import { create } from 'zustand'
import { inPlace, USUAL_COLUMNS, type Column } from '#core/finding/column'
import { columnsIn } from '#core/finding/saved-view'
import * as stored from './stored'

interface ColumnsStore {
  /** In the order in which they stand, between the subject and the edge. */
  readonly columns: readonly Column[]
  readonly show: (columns: readonly Column[]) => void
}

export const useColumns = create<ColumnsStore>()((set) => ({
  columns: columnsIn(stored.read('columns')) ?? USUAL_COLUMNS,
  show: (wanted) => {
    const columns = inPlace(wanted)
    stored.write('columns', JSON.stringify(columns))
    set({ columns })
  },
}))
