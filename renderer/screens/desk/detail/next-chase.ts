/** A request's next chase in words: when, why then, and by which channel. */
import { chaseTerms, nextChase, type ChaseTerms, type NextChase } from '#core/chasing'
import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import type { Office } from '#core/office'
import { isAwaiting } from '#core/projections/standing'
import { messages } from '../../../messages'
import { clock, momentLongDate, momentWeekday, weekdayDate } from '../../../messages/time'

export interface NextChaseWords {
  readonly when: string
  readonly isDue: boolean
  /** Why then, and by which channel. */
  readonly details: readonly string[]
}

/** Null for a request whose acknowledgement is not awaited: nothing is to be chased. */
export function nextChaseWords(row: Row, office: Office, now: Instant): NextChaseWords | null {
  if (!isAwaiting(row)) return null
  const say = messages.chasing.next
  const terms = chaseTerms(office, row)
  const next = nextChase(row, terms)
  const { pause } = row
  if (pause && (next === null || next.at > Date.parse(now)) && (pause.until === null || Date.parse(pause.until.at) > Date.parse(now))) {
    const until = pause.until && momentWeekday(pause.until, terms.zone, now)
    return { when: until === null ? say.pausedForGood(pause.reason) : say.paused(until, pause.reason), isDue: false, details: [] }
  }
  if (next === null) return { when: say.none, isDue: false, details: [] }
  const isDue = next.at <= Date.parse(now)
  const when = whenText(next.at, terms.zone, now)
  return { when: isDue ? say.due(when) : when, isDue, details: [...because(next, row, terms, now, isDue), ...channelWords(next, row)] }
}

/** What begins with the day is said without its hour. */
function whenText(at: number, zone: Zone, now: Instant): string {
  const hour = clock(at, zone)
  return hour === '00:00' ? weekdayDate(at, zone, now) : `${weekdayDate(at, zone, now)} ${hour}`
}

function because({ because: reason }: NextChase, { sent, chases }: Row, { policy, calendars, zone }: ChaseTerms, now: Instant, isDue: boolean): string[] {
  const say = messages.chasing.next
  switch (reason) {
    case 'planned':
      return [say.planned]
    case 'overdue':
      return [isDue ? say.overdueNow : say.overdue]
    case 'policy': {
      if (!sent || !policy) return []
      const date = momentLongDate(sent.at, zone, now)
      const after = say.policy(chases === 0 ? policy.firstAfter : policy.thenEvery, chases === 0 ? say.sent(date) : say.chase(chases, date))
      const names = new Set(calendars.map((calendar) => calendar?.name ?? say.weekdays))
      return [after, say.counted([...names].join(say.both))]
    }
  }
}

function channelWords({ because: reason, escalateTo }: NextChase, { sent, chases, planned, attempts }: Row): string[] {
  const say = messages.chasing.next
  const plan = reason === 'planned' ? attempts.find(({ state, at }) => state === 'planned' && at?.at === planned?.at) : undefined
  if (plan) return [say.by(plan.channel)]
  if (escalateTo) return [say.escalate(escalateTo, chases)]
  if (sent === null) return []
  return [chases === 0 ? say.by(sent.channel) : say.asBefore(sent.channel)]
}
