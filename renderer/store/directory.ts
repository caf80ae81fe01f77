/** The directory, as the main process has it, and what we have with the counterpart that is looked at. */
import { create } from 'zustand'
import type { Calendar } from '#core/calendar'
import type { Contacts } from '#core/contacts'
import type { Counterpart } from '#core/counterpart'
import type { Glance } from '#core/projections/glance'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { useAnnouncements } from './announcements'

interface DirectoryStore {
  /** Null until it has been read for the first time. */
  readonly counterparts: readonly Counterpart[] | null
  readonly calendars: readonly Calendar[]
  /** Of the counterpart looked at last, once it has been computed. */
  readonly glance: { readonly name: string; readonly value: Glance } | null
  readonly reload: () => Promise<void>
  readonly look: (name: string) => Promise<void>
}

let looked = ''

export const useDirectory = create<DirectoryStore>()((set) => ({
  counterparts: null,
  calendars: [],
  glance: null,
  reload: async () => {
    const { counterparts, calendars } = await bridge.office()
    set({ counterparts, calendars })
  },
  look: async (name) => {
    looked = name
    const value = await bridge.glance(name)
    // The person may have moved on meanwhile.
    if (looked === name) set({ glance: { name, value } })
  },
}))

/** Asks for a file of contacts; null when there is nothing to show: the person thought better of it, or was told what is wrong. */
export async function readContacts(): Promise<Contacts | null> {
  const reply = await bridge.readContacts()
  if (reply.ok) return reply.value
  useAnnouncements.getState().say(refusalSentence(reply.refusal))
  return null
}
