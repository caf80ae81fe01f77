/** When what is not acknowledged is to be chased, and by which channel. */
import { addWorkingDays, type Calendar } from './calendar'
import type { ChasePolicy } from './chase-policy'
import { counterpartNamed } from './counterpart'
import type { Row } from './ledger'
import { dateIn, earliest, latest, startOf, type Moment, type Zone } from './moment'
import { calendarOf, type Office } from './office'
import type { Channel } from './words'

/** What decides when a request is chased: of the request, and not of those who chase. */
export type ChaseFacts = Pick<Row, 'due' | 'sent' | 'chases' | 'planned' | 'pause'>

/** How a request is chased, and when the two offices work. */
export interface ChaseTerms {
  readonly policy: ChasePolicy | null
  readonly calendars: readonly (Calendar | null)[]
  /** Ours: a chase is due from the beginning of its day there. */
  readonly zone: Zone
}

export interface NextChase {
  /** Milliseconds since the epoch, UTC, from which it is to be chased. */
  readonly at: number
  /** A person planned it, the policy says so, or the acknowledgement is overdue. */
  readonly because: 'planned' | 'policy' | 'overdue'
  /** The channel to try instead of the one used last; null while the policy names none. */
  readonly escalateTo: Channel | null
}

/** When a row that waits for an acknowledgement is chased next, in milliseconds since the epoch, UTC; null for never. */
export function chaseOf(row: Row, office: Office): number | null {
  return nextChase(row, chaseTerms(office, row))?.at ?? null
}

/** Whether two offices chase alike, whomever. */
export function chasesAlike(one: Office, other: Office): boolean {
  return one === other || JSON.stringify(whatChases(one)) === JSON.stringify(whatChases(other))
}

function whatChases({ settings: { home, calendar, chasing }, calendars, counterparts }: Office): unknown {
  const terms = counterparts.map((each) => [each.name, each.formerNames, each.calendar, each.chasing])
  return [home.zone, calendar, chasing, calendars, terms]
}

/** The terms for a request to a counterpart: its own policy, else the counterpart's, else the office's. */
export function chaseTerms(office: Office, { counterpart, chasing }: Pick<Row, 'counterpart' | 'chasing'>): ChaseTerms {
  const { settings } = office
  const card = counterpartNamed(office.counterparts, counterpart)
  return {
    policy: chasing ?? card?.chasing ?? settings.chasing,
    calendars: [calendarOf(office, settings.calendar), calendarOf(office, card?.calendar ?? null)],
    zone: settings.home.zone,
  }
}

/**
 * When a request whose acknowledgement is awaited is chased next; null for never. That is when a person planned it, or else when the
 * policy says so, counting days on which both offices work from what was last dispatched; or at the end of the due date, where that
 * is sooner and no chase was made since. A pause puts all of it off until it ends.
 */
export function nextChase(facts: ChaseFacts, terms: ChaseTerms): NextChase | null {
  const next = unpaused(facts, terms)
  const { pause } = facts
  if (next === null || pause === null) return next
  return pause.until === null ? null : { ...next, at: Math.max(next.at, earliest(pause.until)) }
}

function unpaused(facts: ChaseFacts, terms: ChaseTerms): NextChase | null {
  const escalateTo = escalation(facts, terms.policy)
  const counted = plannedOrCounted(facts, terms)
  const over = facts.due && latest(facts.due) + 1
  const isMet = over !== null && terms.policy !== null && isChasedSince(facts, over)
  if (over === null || isMet || (counted && counted.at <= over)) return counted && { ...counted, escalateTo }
  return { at: over, because: 'overdue', escalateTo }
}

function plannedOrCounted(facts: ChaseFacts, terms: ChaseTerms): Pick<NextChase, 'at' | 'because'> | null {
  const { planned, sent, chases } = facts
  if (planned) return { at: earliest(planned), because: 'planned' }
  return sent && terms.policy && { at: startOfChase(sent.at, chases, terms.policy, terms), because: 'policy' }
}

function startOfChase(sent: Moment, chases: number, policy: ChasePolicy, { calendars, zone }: ChaseTerms): number {
  const days = chases === 0 ? policy.firstAfter : policy.thenEvery
  // What is known by its day alone keeps the date of the zone that it was noted in.
  const from = dateIn(sent.precision === 'day' ? sent.zone : zone, sent.at)
  return Date.parse(startOf(addWorkingDays(calendars, from, days), zone))
}

function isChasedSince({ sent, chases }: ChaseFacts, instant: number): boolean {
  return chases > 0 && sent !== null && Date.parse(sent.at.at) >= instant
}

function escalation({ chases, sent }: ChaseFacts, policy: ChasePolicy | null): Channel | null {
  const to = policy?.escalation
  return to && chases >= to.after && sent?.channel !== to.channel ? to.channel : null
}
