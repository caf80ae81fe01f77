/** A counterpart's card as it stands in the form, and the card that it means. */
import type { Address, Counterpart, Person } from '#core/counterpart'
import type { Zone } from '#core/moment'
import type { Channel } from '#core/words'

export interface AddressLine {
  readonly channel: Channel
  readonly address: string
  readonly person: string
}

/** Both lists end in an empty line, to be typed into. */
export interface CounterpartForm {
  readonly name: string
  /** Empty for none. */
  readonly zone: Zone
  readonly people: readonly Person[]
  readonly addresses: readonly AddressLine[]
  readonly remarks: string
}

export const emptyPerson: Person = { name: '', post: '' }
export const emptyAddress: AddressLine = { channel: 'email', address: '', person: '' }

/** The card, in the form. */
export function formOf({ name, zone, people, addresses, remarks }: Counterpart): CounterpartForm {
  return {
    name,
    zone: zone ?? '',
    people: [...people, emptyPerson],
    addresses: [...addresses.map(({ channel, address, person }) => ({ channel, address, person })), emptyAddress],
    remarks,
  }
}

/** The card that a form means; what was typed twice is there once. An address that was changed is another address: nobody has verified it yet. */
export function cardFrom(form: CounterpartForm, card: Counterpart): Counterpart {
  const people = form.people.map(({ name, post }) => ({ name: name.trim(), post: post.trim() }))
  const lines = form.addresses.map(({ channel, address, person }) => ({ channel, address: address.trim(), person: person.trim() }))
  return {
    ...card,
    name: form.name.trim(),
    zone: form.zone === '' ? null : form.zone,
    // A post of which nobody knows who holds it is known by its own name.
    people: once(
      people.flatMap(({ name, post }) => (name === '' ? (post === '' ? [] : [{ name: post, post: '' }]) : [{ name, post }])),
      ({ name, post }) => JSON.stringify([name, post]),
    ),
    addresses: once(
      lines.flatMap((line) => (line.address === '' ? [] : [{ ...verificationIn(card, line), ...line }])),
      ({ channel, address }) => `${channel} ${address}`,
    ),
    remarks: form.remarks,
  }
}

/** The first of those that have the same key. */
function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index)
}

function verificationIn({ addresses }: Counterpart, { channel, address }: AddressLine): Pick<Address, 'verifiedAt' | 'verifiedHow' | 'eligibility'> {
  const before = addresses.find((each) => each.channel === channel && each.address === address)
  return { verifiedAt: before?.verifiedAt ?? null, verifiedHow: before?.verifiedHow ?? '', eligibility: before?.eligibility ?? null }
}

/** The lines with another in one's place, and an empty one at the end. */
export function withLine<T>(lines: readonly T[], index: number, line: T, empty: T): T[] {
  const changed = lines.map((each, place) => (place === index ? line : each))
  return index === lines.length - 1 ? [...changed, empty] : changed
}

export function withoutLine<T>(lines: readonly T[], index: number): T[] {
  return lines.filter((_, place) => place !== index)
}
