/** Contacts from another address book, and what becomes of the directory when they are taken in. */
import { counterpartNamed, nameKey, type Address, type Counterpart, type CounterpartId } from './counterpart'
import { mergeOf } from './merge'
import type { Channel } from './words'

/** One card of an address book. */
export interface Contact {
  /** The line of the file on which the card begins, from 1. */
  readonly line: number
  /** The person; empty where the card is a body's own. */
  readonly name: string
  readonly post: string
  /** Where they sit; empty where the card does not say. One of `name` and `body` is there. */
  readonly body: string
  readonly emails: readonly string[]
  /** With the @. */
  readonly handles: readonly string[]
  /** What has no field of its own in the directory: telephones, postal addresses, notes; a line each. */
  readonly remarks: readonly string[]
}

/** What could not be understood in a file of contacts, and on which line. */
export interface ContactProblem {
  readonly line: number
  readonly what: 'outside' | 'no-end' | 'no-name' | 'no-colon' | 'letters' | 'too-long' | 'group'
}

export interface Contacts {
  /** The file's name. */
  readonly file: string
  readonly contacts: readonly Contact[]
  readonly problems: readonly ContactProblem[]
}

/** A contact beside what taking it in would do. */
export interface PlannedContact {
  readonly contact: Contact
  readonly fate: 'new' | 'adds' | 'nothing'
  /** The counterpart as it would be. */
  readonly after: Counterpart
  readonly newPeople: readonly Counterpart['people'][number][]
  readonly newAddresses: readonly Address[]
}

/**
 * What taking these contacts in, one after the other, does to a directory. A contact belongs to the body that it names; failing that
 * to the counterpart that has one of its addresses, or is called like it. `ids` are for the counterparts that are new, one a contact.
 */
export function planContacts(counterparts: readonly Counterpart[], contacts: readonly Contact[], ids: readonly CounterpartId[]): PlannedContact[] {
  let present = counterparts
  return contacts.map((contact, index) => {
    const planned = planContact(present, contact, ids[index] ?? '')
    const { after, fate } = planned
    if (fate === 'new') present = [...present, after]
    if (fate === 'adds') present = present.map((each) => (each.id === after.id ? after : each))
    return planned
  })
}

/** The counterparts that are new or changed, each as it is in the end. */
export function changedBy(planned: readonly PlannedContact[]): Counterpart[] {
  return [...new Map(planned.filter(({ fate }) => fate !== 'nothing').map(({ after }) => [after.id, after] as const)).values()]
}

function planContact(counterparts: readonly Counterpart[], contact: Contact, id: CounterpartId): PlannedContact {
  const own = cardOf(contact, id)
  const before = belongsTo(counterparts, contact)
  if (!before) return { contact, fate: 'new', after: own, newPeople: own.people, newAddresses: own.addresses }
  const known = new Set(before.addresses.map(addressKey))
  const addresses = own.addresses.filter((each) => !known.has(addressKey(each)))
  const after = mergeOf(before, { ...own, name: before.name, addresses })
  const newPeople = after.people.filter((person) => !before.people.some(({ name, post }) => name === person.name && post === person.post))
  const isMore = newPeople.length > 0 || addresses.length > 0 || after.remarks !== before.remarks
  return { contact, fate: isMore ? 'adds' : 'nothing', after: isMore ? after : before, newPeople, newAddresses: addresses }
}

function belongsTo(counterparts: readonly Counterpart[], { name, body, emails, handles }: Contact): Counterpart | null {
  const keys = new Set([...emails.map((address) => keyOf('email', address)), ...handles.map((address) => keyOf('direct-message', address))])
  const named = counterpartNamed(counterparts, body)
  return named ?? counterparts.find(({ addresses }) => addresses.some((each) => keys.has(addressKey(each)))) ?? counterpartNamed(counterparts, body || name)
}

/** A contact that names no body is a counterpart of its own. */
function cardOf({ name, post, body, emails, handles, remarks }: Contact, id: CounterpartId): Counterpart {
  const person = body === '' ? '' : name
  const unverified = { person, verifiedAt: null, verifiedHow: '', eligibility: null }
  return {
    id,
    name: body || name,
    formerNames: [],
    zone: null,
    calendar: null,
    chasing: null,
    people: name === '' ? [] : [{ name, post }],
    addresses: [
      ...emails.map((address) => ({ channel: 'email' as const, address, ...unverified })),
      ...handles.map((address) => ({ channel: 'direct-message' as const, address, ...unverified })),
    ],
    remarks: remarks.map((line) => (person === '' ? line : `${person}: ${line}`)).join('\n'),
  }
}

function addressKey({ channel, address }: Address): string {
  return keyOf(channel, address)
}

/** Letters' case makes no difference to a mail server, nor to the account of a handle. */
function keyOf(channel: Channel, address: string): string {
  return `${channel} ${nameKey(address)}`
}
