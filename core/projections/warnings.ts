/** What the register lets pass, and what is worth a thought: said while a person types, and until they let it stand, with a reason. */
import { chaseTerms, nextChase } from '#core/chasing'
import { counterpartNamed, type Counterpart } from '#core/counterpart'
import { rowOf } from '#core/ledger'
import { latest, type Instant, type Moment } from '#core/moment'
import { presentName, type Office } from '#core/office'
import { isAwaiting } from './standing'
import { standing, type About, type Attempt, type Request } from '#core/request'
import type { Warning } from '#core/words'

/** A warning, and which of a request's facts it is about. */
export interface Warned {
  readonly warning: Warning
  readonly about: About
}

const DAY = 86_400_000
/** An address that nobody made sure of for longer than this is worth a look. */
export const ADDRESS_AGES = 90 * DAY
/** Whether an account takes direct messages can change from one week to the next. */
const ELIGIBILITY_AGES = 7 * DAY
/** What is written down later than this was written down from memory. */
const LATE = DAY

/** What is worth a thought about a request, and was not let stand. An ended one warns of nothing; a discarded one neither. */
export function warningsOf(request: Request, office: Office, now: Instant): Warned[] {
  if (request.ending !== null || request.discarded) return []
  const all = [...ofRequest(request), ...ofChase(request, office, now), ...ofAttempts(request, office), ...ofWhatCame(request, office)]
  return all.filter((warned) => !request.accepted.some(({ warning, about }) => warning === warned.warning && isSame(about, warned.about)))
}

function isSame(a: About, b: About): boolean {
  return a.of === b.of && a.n === b.n
}

function ofRequest(request: Request): Warned[] {
  const channels = new Set(made(request).map(({ details }) => details.channel))
  const about: About = { of: 'request', n: null }
  return [
    ...when(request.content.formal && channels.size > 0 && !channels.has('note'), 'formal-without-note', about),
    ...when(channels.size === 1, 'one-channel', about),
  ]
}

function ofChase(request: Request, office: Office, now: Instant): Warned[] {
  const row = rowOf(request, now, [])
  const next = isAwaiting(row) ? nextChase(row, chaseTerms(office, row)) : null
  return when(next !== null && next.at <= Date.parse(now), 'chase-due', { of: 'chase', n: row.chases + 1 })
}

function ofAttempts(request: Request, office: Office): Warned[] {
  const card = counterpartNamed(office.counterparts, request.content.counterpart)
  return made(request).flatMap((attempt) => {
    const about: About = { of: 'attempt', n: attempt.n }
    const { details, dispatchedAt, role } = attempt
    const at = dispatchedAt ?? attempt.plannedFor
    const isMessage = details.channel === 'direct-message'
    return [
      ...when(isMessage && request.content.formal && role === 'original', 'message-as-original', about),
      ...when(isMessage && details.eligibility === 'unknown', 'eligibility-unknown', about),
      ...when(isMessage && details.eligibility !== 'unknown' && isOlder(details.checkedAt, at, ELIGIBILITY_AGES), 'eligibility-old', about),
      ...when(isUnverified(card, attempt, at), 'address-old', about),
      ...when(isLate(dispatchedAt, attempt.recorded) || attempt.outcomes.some((each) => isLate(each.at, each.recorded)), 'recorded-late', about),
    ]
  })
}

function ofWhatCame(request: Request, office: Office): Warned[] {
  const asked = presentName(office, request.content.counterpart)
  return [
    ...standing(request.acknowledgements).flatMap(({ n, body, at, recorded }) => {
      const about: About = { of: 'acknowledgement', n }
      const isOther = body !== '' && presentName(office, body) !== asked
      return [...when(isOther, 'other-body', about), ...when(isLate(at, recorded), 'recorded-late', about)]
    }),
    ...standing(request.answers).flatMap(({ n, at, recorded }) => when(isLate(at, recorded), 'recorded-late', { of: 'answer', n })),
    ...standing(request.denials).flatMap(({ n, at, recorded }) => when(isLate(at, recorded), 'recorded-late', { of: 'denial', n })),
  ]
}

function made({ attempts }: Request): Attempt[] {
  return attempts.filter(({ outcome }) => outcome?.state !== 'voided')
}

/** Of an address in the directory: whether it was made sure of in the time before it was used. */
function isUnverified(card: Counterpart | null, { details }: Attempt, at: Moment | null): boolean {
  if (details.channel === 'note') return false
  const address = card?.addresses.find((each) => each.channel === details.channel && each.address === details.to)
  return address !== undefined && isOlder(address.verifiedAt, at, ADDRESS_AGES)
}

/** Whether something was found out, if ever, longer before `at` than it keeps. */
function isOlder(foundOut: Moment | null, at: Moment | null, keeps: number): boolean {
  if (at === null) return false
  return foundOut === null || Date.parse(at.at) - latest(foundOut) > keeps
}

function isLate(at: Moment | null, recorded: Instant): boolean {
  return at !== null && Date.parse(recorded) - latest(at) > LATE
}

function when(is: boolean, warning: Warning, about: About): Warned[] {
  return is ? [{ warning, about }] : []
}
