/** The names that requests bear and that a search can ask for: its tags and its keepers. */
import { create } from 'zustand'
import type { Tag } from '#core/request'
import { bridge } from '../bridge'

interface NamesInUse {
  /** The one used most first. */
  readonly tags: readonly Tag[]
  readonly keepers: readonly string[]
  readonly reload: () => Promise<void>
}

export const useNamesInUse = create<NamesInUse>()((set) => ({
  tags: [],
  keepers: [],
  reload: async () => {
    const everything = { view: 'all', counterpart: null, search: '', sort: null, group: 'keeper', offset: 0, limit: 1 } as const
    const [tags, { groups }] = await Promise.all([bridge.tags(), bridge.list({ ...everything, collapsed: [] })])
    set({ tags, keepers: groups.flatMap(({ key }) => (key === '' ? [] : key)) })
  },
}))
