/** What can be done with the directory as a whole. */
import type { Counterpart } from '#core/counterpart'
import type { Counterpart as Met } from '#core/projections/counterparts'
import { readContacts } from '../../store/contacts'
import { useDialog } from '../../store/dialog'

/** Opens the form for a counterpart that is not in the directory yet; `used` is what requests to it were addressed to. */
export function addCounterpart(name: string, used: Met | null = null): void {
  useDialog.getState().show({ kind: 'counterpart', card: newCard(name, used) })
}

/** Asks for a file of contacts, and shows what is in it. */
export async function importContacts(): Promise<void> {
  const contacts = await readContacts()
  if (contacts) useDialog.getState().show({ kind: 'import-contacts', contacts })
}

function newCard(name: string, used: Met | null): Counterpart {
  const unverified = { person: '', verifiedAt: null, verifiedHow: '', eligibility: null }
  return {
    id: crypto.randomUUID(),
    name,
    formerNames: [],
    zone: null,
    calendar: null,
    chasing: null,
    // An addressee is a person or a post, and nothing says which: the person who adds them does.
    people: (used?.addressees ?? []).map((addressee) => ({ name: addressee, post: '' })),
    addresses: [
      ...(used?.emails ?? []).map((address) => ({ channel: 'email' as const, address, ...unverified })),
      ...(used?.handles ?? []).map((address) => ({ channel: 'direct-message' as const, address, ...unverified })),
    ],
    remarks: '',
  }
}
