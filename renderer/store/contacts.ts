/** Contacts from another address book. */
import type { Contacts } from '#core/contacts'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { useAnnouncements } from './announcements'

/** Asks for a file of contacts; null when there is nothing to show: the person thought better of it, or was told what is wrong. */
export async function readContacts(): Promise<Contacts | null> {
  const reply = await bridge.readContacts()
  if (reply.ok) return reply.value
  useAnnouncements.getState().say(refusalSentence(reply.refusal))
  return null
}
