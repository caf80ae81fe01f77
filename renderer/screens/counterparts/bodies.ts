/** The bodies that the directory lists: those with a card, and those that only requests know. */
import type { Counterpart } from '#core/counterpart'
import type { Instant } from '#core/moment'
import { fold } from '#core/projections/fold'
import type { Overview } from '#core/projections/list'
import { verificationOf } from '#core/projections/verified'

export interface Body {
  readonly name: string
  readonly open: number
  /** Null for one that is not in the directory. */
  readonly card: Counterpart | null
}

/** All bodies by name; those with a card first. Names of both are present ones. */
export function bodiesOf(counterparts: readonly Counterpart[], met: Overview['counterparts']): Body[] {
  const open = new Map(met.map((each) => [each.name, each.open] as const))
  const cards = counterparts.map((card) => ({ name: card.name, open: open.get(card.name) ?? 0, card }))
  const known = new Set(counterparts.map(({ name }) => name))
  const others = met.filter(({ name }) => !known.has(name)).map((each) => ({ name: each.name, open: each.open, card: null }))
  return [...cards.sort(byName), ...others.sort(byName)]
}

/** Those of which a name, a person, a post or an address holds every word that is searched for. */
export function bodiesFor(bodies: readonly Body[], search: string): Body[] {
  const words = fold(search).split(' ')
  return bodies.filter((body) => {
    const text = fold(textOf(body))
    return words.every((word) => text.includes(word))
  })
}

/** How many of its addresses are to be verified, at all or again. */
export function unverified({ addresses }: Pick<Counterpart, 'addresses'>, now: Instant): number {
  return addresses.filter((address) => verificationOf(address, now) !== 'fresh').length
}

function textOf({ name, card }: Body): string {
  if (card === null) return name
  const people = card.people.flatMap((person) => [person.name, person.post])
  return [name, ...card.formerNames, ...people, ...card.addresses.map(({ address }) => address)].join(' ')
}

function byName(a: Body, b: Body): number {
  return a.name.localeCompare(b.name)
}
