/** The counterparts that a form suggests: those of the directory, with what it says of them, and those met in requests. */
import { nameKey, type Address, type Counterpart as Card } from '#core/counterpart'
import type { Channel } from '#core/words'
import type { Counterpart as Met } from './counterparts'

/** An address to suggest. Of one that is not in the directory nothing is known but that it was used. */
export interface KnownAddress {
  readonly address: string
  readonly card: Address | null
}

/** A person or a post to address, with the other of the two. */
export interface KnownAddressee {
  readonly text: string
  readonly note: string
}

export interface KnownCounterpart {
  readonly name: string
  readonly formerNames: readonly string[]
  readonly open: number
  /** Each list has what the directory says first, then what was used, the latest first. */
  readonly addressees: readonly KnownAddressee[]
  readonly emails: readonly KnownAddress[]
  readonly handles: readonly KnownAddress[]
}

/** All counterparts, those written to latest first. `met` bear their present names. */
export function knownCounterparts(directory: readonly Card[], met: readonly Met[]): KnownCounterpart[] {
  const cards = new Map(directory.map((card) => [card.name, card] as const))
  const names = new Set(met.map(({ name }) => name))
  const others = directory.filter(({ name }) => !names.has(name)).toSorted((a, b) => a.name.localeCompare(b.name))
  return [...met.map((each) => knownFrom(cards.get(each.name) ?? null, each)), ...others.map((card) => knownFrom(card, neverMet(card.name)))]
}

/** The one that a name means, present or former; null for one never met. */
export function knownByName(known: readonly KnownCounterpart[], name: string): KnownCounterpart | null {
  const key = nameKey(name)
  return known.find((each) => [each.name, ...each.formerNames].some((borne) => nameKey(borne) === key)) ?? null
}

function neverMet(name: string): Met {
  return { name, open: 0, addressees: [], emails: [], handles: [] }
}

function knownFrom(card: Card | null, { name, open, addressees, emails, handles }: Met): KnownCounterpart {
  return {
    name,
    formerNames: card?.formerNames ?? [],
    open,
    addressees: addresseesOf(card, addressees),
    emails: addressesOf(card, 'email', emails),
    handles: addressesOf(card, 'direct-message', handles),
  }
}

function addresseesOf(card: Card | null, used: readonly string[]): KnownAddressee[] {
  const people = (card?.people ?? []).map(({ name, post }) => ({ text: name, note: post }))
  const posts = (card?.people ?? []).map(({ name, post }) => ({ text: post, note: name }))
  const all = [...people, ...posts, ...used.map((text) => ({ text, note: '' }))]
  return [...new Map(all.toReversed().map((each) => [each.text, each] as const)).values()].toReversed().filter(({ text }) => text !== '')
}

function addressesOf(card: Card | null, channel: Channel, used: readonly string[]): KnownAddress[] {
  const written = (card?.addresses ?? []).filter((each) => each.channel === channel).map((each) => ({ address: each.address, card: each }))
  const known = new Set(written.map(({ address }) => address))
  return [...written, ...used.filter((address) => !known.has(address)).map((address) => ({ address, card: null }))]
}
