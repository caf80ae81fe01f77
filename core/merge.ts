/** Two counterparts that turn out to be one. */
import { nameKey, type Address, type Counterpart, type EligibilityCheck, type Person } from './counterpart'
import { byInstant, type Moment } from './moment'

/**
 * What becomes of two counterparts that are merged: no name, person, address or remark is lost. Where they differ the one that stays
 * has the say, but for what was found out: there the later look counts.
 */
export function mergeOf(stays: Counterpart, goes: Counterpart): Counterpart {
  return {
    ...stays,
    formerNames: namesBut(stays.name, [...stays.formerNames, goes.name, ...goes.formerNames]),
    zone: stays.zone ?? goes.zone,
    calendar: stays.calendar ?? goes.calendar,
    chasing: stays.chasing ?? goes.chasing,
    people: peopleOf([...stays.people, ...goes.people]),
    addresses: addressesOf([...stays.addresses, ...goes.addresses]),
    remarks: stays.remarks.includes(goes.remarks) ? stays.remarks : [stays.remarks, goes.remarks].filter((words) => words !== '').join('\n\n'),
  }
}

/** Names that mean the same as a present one, each once and without it. */
export function namesBut(present: string, names: readonly string[]): string[] {
  const first = new Map(names.map((name) => [nameKey(name), name] as const).toReversed())
  first.delete(nameKey(present))
  return [...first.values()].toReversed()
}

/** Somebody of two posts stands twice; of none, only where no post of theirs is known. */
function peopleOf(people: readonly Person[]): Person[] {
  const posted = new Set(people.filter(({ post }) => post !== '').map(({ name }) => name))
  const each = new Map(people.map((person) => [JSON.stringify([person.name, person.post]), person] as const))
  return [...each.values()].filter(({ name, post }) => post !== '' || !posted.has(name))
}

function addressesOf(addresses: readonly Address[]): Address[] {
  const each = new Map<string, Address>()
  for (const address of addresses) {
    const key = `${address.channel} ${address.address}`
    const before = each.get(key)
    each.set(key, before ? oneAddress(before, address) : address)
  }
  return [...each.values()]
}

function oneAddress(stays: Address, goes: Address): Address {
  const verified = isLater(goes.verifiedAt, stays.verifiedAt) ? goes : stays
  return {
    ...stays,
    person: stays.person || goes.person,
    verifiedAt: verified.verifiedAt,
    verifiedHow: verified.verifiedHow,
    eligibility: laterCheck(stays.eligibility, goes.eligibility),
  }
}

function laterCheck(stays: EligibilityCheck | null, goes: EligibilityCheck | null): EligibilityCheck | null {
  if (stays === null || goes === null) return stays ?? goes
  return isLater(goes.checkedAt, stays.checkedAt) ? goes : stays
}

function isLater(one: Moment | null, other: Moment | null): boolean {
  return one !== null && (other === null || byInstant(one, other) > 0)
}
