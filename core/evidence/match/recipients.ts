/**
 * An email to several has one state, and a report speaks of one recipient. So the words of an outcome name whom it is about; what stands says as
 * well who did not get it, in whatever order the reports come; and it has failed only when nobody has it.
 */
import { hasReached, isOnTheWay } from '#core/outcome'
import type { Attempt, Outcome } from '#core/request'
import type { OutcomeState } from '#core/words'
import { recipientsOf } from './ahead'
import { line } from './line'

/** The words for what a report says of one recipient; of one of several it names them, and all who did not get it. */
export function saidOf(attempt: Attempt, who: string, state: OutcomeState, words: string): string {
  const recipients = recipientsOf(attempt)
  if (recipients.length < 2) return line(words)
  const lost = state === 'failed' ? [] : lostTo(attempt).filter((each) => each !== who)
  return line([`${words} (${who}, one of ${String(recipients.length)} recipients)`, ...lost.map((each) => lossOf(attempt, each))].join(BETWEEN))
}

/** What still stands for another recipient when one did not get it, for those reasons, and says so; null where it stands for nobody. */
export function stillSaid(attempt: Attempt, who: string, why: readonly string[]): Outcome | null {
  const { outcome, outcomes } = attempt
  if (recipientsOf(attempt).length < 2 || outcome === null || !(hasReached(outcome) || isOnTheWay(outcome))) return null
  const lost = new Set([...lostTo(attempt), who])
  const still = [...outcomes, outcome].findLast((each) => (hasReached(each) || isOnTheWay(each)) && ![...lost].some((other) => isFor(each, other)))
  if (still === undefined) return null
  const losses = recipientsOf(attempt).filter((each) => lost.has(each)).map((each) => (isLost(attempt, each) ? lossOf(attempt, each) : loss(each, why)))
  const { state, at, evidence, words, code } = still
  return { state, at, evidence, words: line([words.split(`${BETWEEN}${NOT_TO}`)[0] ?? words, ...losses].join(BETWEEN)), code }
}

/** Whether an attempt has failed for everybody it went to, as far as is known. */
export function hasFailed(attempt: Attempt): boolean {
  const { outcome, outcomes } = attempt
  if (outcome === null || !isFailure(outcome)) return false
  const recipients = recipientsOf(attempt)
  return lostTo(attempt).length === recipients.length || !outcomes.some(({ words }) => recipients.some((each) => names(words, each)))
}

const BETWEEN = '. '
const NOT_TO = 'Not delivered to '

/** Who did not get it, by what was told of each of them last. */
function lostTo(attempt: Attempt): readonly string[] {
  return recipientsOf(attempt).filter((each) => isLost(attempt, each))
}

function isLost(attempt: Attempt, who: string): boolean {
  const last = lastOf(attempt, who)
  return last !== undefined && (isFailure(last) || tellsLoss(last, who))
}

function lastOf({ outcomes }: Attempt, who: string): Outcome | undefined {
  return outcomes.findLast(({ words }) => names(words, who))
}

/** Why one did not get it, as it was told: by an outcome of their own, or with another's. */
function lossOf(attempt: Attempt, who: string): string {
  const last = lastOf(attempt, who)
  if (last === undefined || !tellsLoss(last, who)) return loss(who, [last?.code ?? '', last?.evidence?.words ?? ''])
  const told = last.words.slice(last.words.indexOf(lossTo(who)))
  const end = told.indexOf(`${BETWEEN}${NOT_TO}`)
  return end < 0 ? told : told.slice(0, end)
}

function loss(who: string, why: readonly string[]): string {
  return line(`${lossTo(who)} ${why.filter((each) => each !== '').join(' ') || 'no reason given'}`)
}

function lossTo(who: string): string {
  return `${NOT_TO}${who}:`
}

function tellsLoss({ words }: Outcome, who: string): boolean {
  return words.includes(lossTo(who))
}

/** Whether an outcome is of that recipient, and not one of another's that mentions them. */
function isFor(outcome: Outcome, who: string): boolean {
  return names(outcome.words, who) && !tellsLoss(outcome, who)
}

function isFailure({ state }: Outcome): boolean {
  return state === 'failed' || state === 'refused' || state === 'returned'
}

function names(words: string, address: string): boolean {
  return words.split(/[\s(),:]+/u).includes(address)
}
