/** How far what a file says of itself is believed: its oddities, and the time between what was sent and what came back. */
import { earliest, latest, type Instant, type Moment } from '#core/moment'
import type { Mail, MailOddity } from '../mail'
import type { Confidence } from '../proposal'

/** With any of these nothing is ticked beforehand. */
const DOUBTFUL: readonly MailOddity[] = ['several-reports', 'several-senders', 'several-ids', 'report-inside', 'no-sender']

/** How many days after sending something may come back, where no identifier ties the two together. */
const WINDOW_DAYS = 30
const DAY = 86_400_000

/** The confidence, or the most that such a message deserves; `at` is its own time. */
export function atMost(confidence: Confidence, { oddities }: Pick<Mail, 'oddities'>, at: Instant | null): Confidence {
  if (oddities.some((oddity) => DOUBTFUL.includes(oddity))) return 'possible'
  return at === null && confidence === 'sure' ? 'likely' : confidence
}

/** Whether something came back within the window after it was sent; without a time of its own it may have. */
export function isWithin(sent: Moment | null, at: Instant | null): boolean {
  if (sent === null) return false
  return at === null || (Date.parse(at) >= earliest(sent) - 60_000 && Date.parse(at) <= latest(sent) + WINDOW_DAYS * DAY)
}

/** Whether a message is of the time in which a request was issued: some issue first and send then, and some write down later what was sent. */
export function isNear(issued: Moment | null, at: Instant | null): boolean {
  return issued !== null && at !== null && Math.abs(Date.parse(at) - Date.parse(issued.at)) <= WINDOW_DAYS * DAY
}
