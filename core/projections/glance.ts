/** What we have with one counterpart, at a glance. */
import { nameKey } from '#core/counterpart'
import { counts, type Row } from '#core/ledger'
import { byInstant, type Instant, type Moment } from '#core/moment'
import type { Register } from '#core/register/register'
import { daysUntilBack, isAsked, median } from './came-back'
import { counterpartsOf, type Counterpart } from './counterparts'
import { isOpen, isOverdue } from './standing'

export interface Glance {
  /** All requests to them that were issued. */
  readonly total: number
  readonly open: number
  readonly overdue: number
  /** Requests sent to them of which an acknowledgement was required, voided ones left out. */
  readonly asked: number
  /** How many of these they acknowledged or answered. */
  readonly acknowledged: number
  /** Half of those were acknowledged within so many days on which both offices work; null while none was. */
  readonly medianDays: number | null
  readonly lastSent: Moment | null
  /** When something last came back that is no automatic reply. */
  readonly lastHeard: Moment | null
  /** Who and what was written to, the latest first; null while nothing was. */
  readonly used: Counterpart | null
}

/** Looks at a counterpart's requests, by its present name. */
export function glanceOf(register: Register, name: string, now: Instant): Glance {
  const { office, columns } = register
  const own = register.shownAt(columns.calledAny(new Set([nameKey(name)])))
  const asked = own.filter(isAsked)
  const days = asked.flatMap((row) => daysUntilBack(row, office) ?? [])
  return {
    total: own.filter(({ number }) => number !== null).length,
    open: own.filter(isOpen).length,
    overdue: own.filter((row) => isOverdue(row, now)).length,
    asked: asked.length,
    acknowledged: days.length,
    medianDays: median(days),
    lastSent: latestOf(own.map(({ sent }) => sent?.at ?? null)),
    lastHeard: latestOf(own.flatMap(whatCame)),
    used: counterpartsOf(columns).find((each) => each.name === name) ?? null,
  }
}

/** What came from them: an automatic reply is nobody's. */
function whatCame({ acknowledgement, answer, denial }: Row): (Moment | null)[] {
  return [acknowledgement && counts(acknowledgement) ? acknowledgement.at : null, answer?.at ?? null, denial?.at ?? null]
}

function latestOf(moments: readonly (Moment | null)[]): Moment | null {
  return moments.filter((moment) => moment !== null).sort(byInstant).at(-1) ?? null
}
