/** The counterparts met so far, with what was used to reach them: what a form suggests while one types. */
import type { Columns } from '#core/register/columns'
import { RequestState } from '#core/words'
import { codeOf } from './kinds'
import { isOpen } from './standing'

export interface Counterpart {
  readonly name: string
  readonly open: number
  /** People and posts addressed there, the latest first. */
  readonly addressees: readonly string[]
  /** Addresses used, the latest first. */
  readonly emails: readonly string[]
  readonly handles: readonly string[]
}

/** By state, from 1, whether it is open. */
const OPEN = new Uint8Array(RequestState.options.length + 1)
for (const state of RequestState.options) OPEN[codeOf(RequestState.options, state)] = Number(isOpen({ state }))

/** Every counterpart, the one used latest first. */
export function counterpartsOf(columns: Columns): Counterpart[] {
  const { names } = columns
  const [counterparts, addressees, states] = [columns.of('counterpart'), columns.of('addressee'), columns.of('state')]
  const found = new Map<number, { open: number; addressees: Set<number>; addresses: Set<number> }>()
  for (const index of columns.order('changed').toReversed()) {
    const counterpart = counterparts[index] ?? 0
    if (counterpart === 0) continue
    const one = found.get(counterpart) ?? { open: 0, addressees: new Set(), addresses: new Set() }
    found.set(counterpart, one)
    one.open += OPEN[states[index] ?? 0] ?? 0
    const addressee = addressees[index] ?? 0
    if (addressee !== 0) one.addressees.add(addressee)
    for (const address of columns.addressesAt(index)) one.addresses.add(address)
  }
  return [...found].map(([counterpart, { open, addressees: addressed, addresses }]) => {
    const written = (email: number): string[] => [...addresses].flatMap((code) => (code % 2 === email ? [names.at(code >>> 1)] : []))
    return { name: names.at(counterpart), open, addressees: [...addressed].map((code) => names.at(code)), emails: written(1), handles: written(0) }
  })
}
