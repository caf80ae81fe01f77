/** The counterparts met so far, with what was used to reach them: what a form suggests while one types. */
import type { Row } from '#core/ledger'
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

/** Every counterpart, the one used latest first. */
export function counterpartsOf(rows: Iterable<Row>): Counterpart[] {
  const found = new Map<string, { open: number; addressees: Set<string>; emails: Set<string>; handles: Set<string> }>()
  for (const row of [...rows].sort((a, b) => (a.changed < b.changed ? 1 : -1))) {
    if (row.counterpart === '') continue
    const one = found.get(row.counterpart) ?? { open: 0, addressees: new Set(), emails: new Set(), handles: new Set() }
    found.set(row.counterpart, one)
    one.open += Number(isOpen(row))
    if (row.addressee !== '') one.addressees.add(row.addressee)
    for (const { channel, name } of row.attempts) {
      if (name === '' || channel === 'note') continue
      if (channel === 'email') one.emails.add(name)
      else one.handles.add(name)
    }
  }
  return [...found].map(([name, { open, addressees, emails, handles }]) => ({
    name,
    open,
    addressees: [...addressees],
    emails: [...emails],
    handles: [...handles],
  }))
}
