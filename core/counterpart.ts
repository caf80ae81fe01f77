/** The directory: the bodies that are asked, who sits there, and how they are reached. */
import * as v from 'valibot'
import { CalendarId } from './calendar'
import { ChasePolicy } from './chase-policy'
import { Moment, Zone } from './moment'
import { Line, Words } from './request'
import { Channel, Eligibility } from './words'

export const CounterpartId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,64}$/, 'is not an identifier'))
export type CounterpartId = v.InferOutput<typeof CounterpartId>

/** Whether an account can be sent a direct message by ours, and who found that out when. */
export const EligibilityCheck = v.object({ eligibility: Eligibility, checkedAt: v.nullable(Moment), checkedBy: Line })
export type EligibilityCheck = v.InferOutput<typeof EligibilityCheck>

export const Address = v.object({
  channel: Channel,
  /** The email address, the handle, or where notes are handed in. */
  address: v.pipe(Line, v.minLength(1, 'is empty')),
  /** Whose it is; empty for the body's own. */
  person: Line,
  /** When somebody last made sure of it, and how; null for never. */
  verifiedAt: v.nullable(Moment),
  verifiedHow: Line,
  /** Of a direct message's account only. */
  eligibility: v.nullable(EligibilityCheck),
})
export type Address = v.InferOutput<typeof Address>

export const Person = v.object({ name: v.pipe(Line, v.minLength(1, 'is empty')), post: Line })
export type Person = v.InferOutput<typeof Person>

export const Counterpart = v.object({
  id: CounterpartId,
  name: v.pipe(Line, v.minLength(1, 'is empty')),
  /** Names under which requests were written to it before, those of counterparts merged into it among them. */
  formerNames: v.array(Line),
  zone: v.nullable(Zone),
  calendar: v.nullable(CalendarId),
  /** Null for as the office does. */
  chasing: v.nullable(ChasePolicy),
  people: v.array(Person),
  addresses: v.array(Address),
  remarks: Words,
})
export type Counterpart = v.InferOutput<typeof Counterpart>

/** The counterpart that a name means, whatever its spelling's case; null when none bears it or ever did. */
export function counterpartNamed(counterparts: readonly Counterpart[], name: string): Counterpart | null {
  return byName(counterparts).get(nameKey(name)) ?? null
}

/** Names are the same when their keys are. */
export function nameKey(name: string): string {
  return name.trim().toLocaleLowerCase('en')
}

const known = new WeakMap<readonly Counterpart[], ReadonlyMap<string, Counterpart>>()

/** A directory never changes, it is replaced: so who bears which name is found out once. Present names go before former ones. */
function byName(counterparts: readonly Counterpart[]): ReadonlyMap<string, Counterpart> {
  const before = known.get(counterparts)
  if (before) return before
  const named = new Map<string, Counterpart>()
  const give = (name: string, to: Counterpart): void => {
    const key = nameKey(name)
    if (key !== '' && !named.has(key)) named.set(key, to)
  }
  for (const each of counterparts) give(each.name, each)
  for (const each of counterparts) for (const former of each.formerNames) give(former, each)
  known.set(counterparts, named)
  return named
}
