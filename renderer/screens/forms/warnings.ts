/** What the register lets pass, and what is worth a thought before it is recorded. */
import { latest } from '#core/moment'
import type { AttemptForm } from './attempt'
import { chosenOf, type RequestForm } from './request'

export type Warning =
  | 'formal-without-note'
  | 'no-channel'
  | 'one-channel'
  | 'message-as-original'
  | 'eligibility-unknown'
  | 'eligibility-old'

const WEEK = 7 * 86_400_000

/** What is worth a thought about a request at `now` (ms since the epoch). Nothing is said before it names a counterpart. */
export function requestWarnings(form: RequestForm, now: number): Warning[] {
  if (form.counterpart.trim() === '') return []
  const { formal, note, message } = form
  const chosen = chosenOf(form)
  const found: Warning[] = []
  if (formal && !note.chosen) found.push('formal-without-note')
  if (chosen.length === 0) found.push('no-channel')
  if (chosen.length === 1) found.push('one-channel')
  if (formal && message.chosen && message.role === 'original') found.push('message-as-original')
  return [...found, ...chosen.flatMap((section) => attemptWarnings(section, now))]
}

/** What is worth a thought about one attempt at `now`: whether a direct message can be sent is a fact that ages. */
export function attemptWarnings({ details }: Pick<AttemptForm, 'details'>, now: number): Warning[] {
  if (details.channel !== 'direct-message') return []
  const { eligibility, checkedAt } = details
  if (eligibility === 'unknown') return ['eligibility-unknown']
  return checkedAt === null || now - latest(checkedAt) > WEEK ? ['eligibility-old'] : []
}
