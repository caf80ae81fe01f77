/**
 * The line to take in one sentence, from a request's row. It never claims more than the evidence bears out; see wording.ts. What a
 * sheet and a list show of every request is made of rows, so this form is too.
 */
import { counts, type AcknowledgementRow, type AttemptRow, type Row } from '#core/ledger'
import { byInstant, type Instant, type Moment } from '#core/moment'
import { hasReached, isOnTheWay } from '#core/outcome'
import type { Settings } from '#core/settings'
import { Channel, Grade } from '#core/words'
import { furthestAttempt } from '../sheet'
import { dayOf, list } from './dates'
import { hasHappened, sayable } from './facts'
import { IN_SHORT, WAYS } from './wording'

/** One sentence, its dates in the office's own zone, with the year where that is not the present one. */
export function shortLine(row: Row, settings: Settings, now: Instant): string {
  const on: DayOf = (moment) => (moment ? dayOf(moment, settings.home.zone, now) : 'an unknown day')
  const happened = upTo(row, now)
  return `${[...stand(happened, on), ...conceded(happened, on)].join('; ')}.`
}

/** The row without what is dated later. */
function upTo(row: Row, now: Instant): Row {
  const has = (moment: Moment | null): boolean => moment === null || hasHappened(moment, now)
  return {
    ...row,
    answer: row.answer && has(row.answer.at) ? row.answer : null,
    acknowledgement: row.acknowledgement && has(row.acknowledgement.at) ? row.acknowledgement : null,
    dispute: row.dispute === 'conceded' && !has(row.denial?.settledAt ?? null) ? 'denied' : row.dispute,
    attempts: row.attempts
      .filter(({ at, state }) => state === 'planned' || has(at))
      .map((attempt) => (has(attempt.outcomeAt) ? attempt : { ...attempt, state: 'dispatched', grade: null })),
  }
}

type DayOf = (moment: Moment | null) => string

/** Where the matter stands, by what weighs most: an answer, else an acknowledgement, else what was sent. */
function stand(row: Row, on: DayOf): string[] {
  switch (row.state) {
    case 'draft':
      return ['Not yet issued']
    case 'closed':
      return ['Closed']
    case 'withdrawn':
      return ['Withdrawn']
    case 'voided':
      return ['Voided']
    case 'superseded':
      return ['Superseded by another request']
    case 'answered':
    case 'issued':
      if (row.answer) return [`${ANSWERS[row.answer.kind]} on ${on(row.answer.at)}`]
      if (row.acknowledgement && counts(row.acknowledgement)) return [acknowledged(row.acknowledgement, on)]
      return delivery(row, on)
  }
}

const ANSWERS = { accepted: 'Accepted', declined: 'Declined', deferred: 'Deferred' } as const

/** Grades C and D are weaker than the level sounds, and the sentence says so. */
function acknowledged({ level, at, grade, theirReference }: AcknowledgementRow, on: DayOf): string {
  const reference = sayable(theirReference)
  switch (grade) {
    case 'A':
    case 'B':
      return level === 'formal'
        ? [`Acknowledged formally on ${on(at)}`, ...(reference === '' ? [] : [`their reference ${reference}`])].join(', ')
        : `Acknowledged in writing on ${on(at)}`
    case 'C':
      return `Their reply of ${on(at)} shows that it was seen`
    case 'D':
      return `Acknowledged by word of mouth on ${on(at)}, by our own record`
  }
}

function delivery(row: Row, on: DayOf): string[] {
  const furthest = Channel.options.flatMap((channel) => furthestAttempt(row, channel) ?? [])
  const sent = furthest.filter((attempt) => hasReached(attempt) || isOnTheWay(attempt) || wentOut(attempt))
  if (sent.length > 0) return [`Sent ${ways(sent, on)}`, shown(row, sent, on)]
  const [tried] = furthest.filter(({ state }) => state !== 'planned').sort((a, b) => byInstant(b.at, a.at))
  return tried ? [`Tried ${ways([tried], on)}`, failing(tried)] : ['Not yet sent']
}

function wentOut({ state }: AttemptRow): boolean {
  return state === 'dispatched' || state === 'returned'
}

/** What can be shown of the delivery, the strongest first; nothing is said of a channel that has nothing to show. */
function shown({ acknowledgement }: Row, sent: readonly AttemptRow[], on: DayOf): string {
  const delivered = sent.filter(hasReached)
  const parts = PROVEN.flatMap((proven) =>
    happened(delivered.filter(({ grade }) => grade === proven), IN_SHORT[proven], sent.length),
  )
  if (parts.length > 0) return parts.join(', ')
  if (acknowledgement) return `an automatic reply came on ${on(acknowledgement.at)}`
  if (delivered.length > 0) return IN_SHORT.D
  return sent.every(({ state }) => state === 'returned') ? 'it came back' : 'no delivery is shown'
}

/** Grade D is but our own word, and is told only where there is nothing else. */
const PROVEN = Grade.options.filter((grade) => grade !== 'D')

/** "both delivered" when it holds of all that was sent, otherwise of which: "the email was delivered". */
function happened(attempts: readonly AttemptRow[], what: string, ofAll: number): string[] {
  const [first, second] = attempts
  if (!first) return []
  if (attempts.length < ofAll) return [`the ${list(attempts.map(({ channel }) => THINGS[channel]))} ${second ? 'were' : 'was'} ${what}`]
  return [`${second ? (attempts.length === 2 ? 'both' : 'all') : 'it was'} ${what}`]
}

const THINGS: Readonly<Record<Channel, string>> = { 'note': 'note', 'email': 'email', 'direct-message': 'message' }

/** "2 March by note and email", or "by note 2 March and email 5 March" where the days differ. */
function ways(attempts: readonly AttemptRow[], on: DayOf): string {
  const dated = attempts.map(({ channel, at }) => ({ way: WAYS[channel], day: on(at) }))
  const days = new Set(dated.map(({ day }) => day))
  if (days.size === 1) return `${[...days].join('')} by ${list(dated.map(({ way }) => way))}`
  return `by ${list(dated.map(({ way, day }) => `${way} ${day}`))}`
}

function failing({ state }: AttemptRow): string {
  switch (state) {
    case 'failed':
      return 'it failed'
    case 'refused':
      return 'it was refused'
    case 'unknown':
    case 'planned':
    case 'dispatched':
    case 'delayed':
    case 'relayed':
    case 'delivered':
    case 'seen':
    case 'returned':
    case 'voided':
      return 'what came of it is not known'
  }
}

function conceded({ dispute, denial }: Row, on: DayOf): string[] {
  return dispute === 'conceded' && denial ? [`the denial was conceded on ${on(denial.settledAt)}`] : []
}
