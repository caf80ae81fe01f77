/** What a report says of one recipient, as the outcome of an attempt. */
import type { Moment } from '#core/moment'
import { hasReached } from '#core/outcome'
import { LONGEST_LINE, type Attempt, type Outcome } from '#core/request'
import type { OutcomeState } from '#core/words'
import type { DeliveryReport, Disposition, ReadReceipt, ReportAction } from '../mail'
import { recipientsOf } from './ahead'

type Told = DeliveryReport['recipients'][number]

/** RFC 3464, section 2.3.3: `relayed` went into an environment that tells nothing, `expanded` to several from there: both left us, and no more. */
const STATES: Readonly<Record<ReportAction, { readonly state: OutcomeState; readonly words: string }>> = {
  failed: { state: 'failed', words: 'Not delivered' },
  delayed: { state: 'delayed', words: 'Delayed; the server tries again' },
  relayed: { state: 'relayed', words: 'Passed on by the server; what became of it is not known' },
  expanded: { state: 'relayed', words: 'Passed on to a list; what became of it is not known' },
  delivered: { state: 'delivered', words: 'Accepted by their server' },
}

/** What becomes of an attempt by what a server tells of one of its recipients (RFC 3464): grade B, in the server's own words. */
export function deliveryOutcome(attempt: Attempt, told: Told, server: string, at: Moment): Outcome {
  const { state, words } = STATES[told.action]
  const who = theirAddress(attempt, told)
  const standing = attempt.outcome
  // One of several did not get it, and another has it: that still stands, and says so.
  if (state === 'failed' && isOneOfSeveral(attempt) && standing && hasReached(standing)) {
    const not = `Not delivered to ${who}: ${[told.status, told.diagnostic].filter(Boolean).join(' ') || 'no reason given'}`
    if (standing.words.includes(line(not))) return withoutRecord(standing)
    if (!names(standing.words, who)) return { ...withoutRecord(standing), words: line(`${standing.words}. ${not}`) }
  }
  const evidence = { kind: 'server-report', words: line(told.diagnostic || (server && `Report of ${server}`) || 'Report of a server') } as const
  return { state, at, evidence, words: line(words + forWhom(attempt, who)), code: line(told.status) }
}

/** RFC 8098, section 3.2.6.2; all but the first say that they have it and tell nothing of its being read. */
const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  displayed: 'Displayed',
  deleted: 'Deleted, perhaps unseen',
  dispatched: 'Passed on by their program, perhaps unseen',
  processed: 'Processed by their program, perhaps unseen',
  denied: 'It arrived; their side declined to say whether it was displayed',
  failed: 'It arrived; their program could not say whether it was displayed',
}

/** What becomes of an attempt by a read receipt (RFC 8098): grade C. */
export function receiptOutcome(attempt: Attempt, receipt: ReadReceipt, at: Moment): Outcome {
  const who = theirAddress(attempt, receipt)
  const words = DISPOSITIONS[receipt.disposition] + (receipt.isAutomatic ? ', said by a machine' : '')
  return {
    state: receipt.disposition === 'displayed' ? 'seen' : 'delivered',
    at,
    evidence: { kind: 'read-receipt', words: line(`Receipt of ${who}: ${receipt.disposition}`) },
    words: line(words + forWhom(attempt, who)),
    code: '',
  }
}

/** Whether an attempt has failed for everybody it went to, as far as is known. */
export function hasFailed(attempt: Attempt): boolean {
  const { outcome, outcomes } = attempt
  if (outcome?.state !== 'failed' && outcome?.state !== 'refused' && outcome?.state !== 'returned') return false
  const named = recipientsOf(attempt).filter((recipient) => outcomes.some(({ words }) => names(words, recipient)))
  return named.length === 0 || named.length === recipientsOf(attempt).length
}

function isOneOfSeveral(attempt: Attempt): boolean {
  return recipientsOf(attempt).length > 1
}

/** The address of the two that we wrote to; the last one, where neither is. */
function theirAddress(attempt: Attempt, { recipient, original }: Pick<Told, 'recipient' | 'original'>): string {
  return [original, recipient].map((each) => each.toLowerCase()).find((each) => recipientsOf(attempt).includes(each)) ?? recipient
}

function names(words: string, address: string): boolean {
  return words.split(/[\s(),:]+/u).includes(address)
}

/** An outcome as it would be written down anew. */
function withoutRecord({ state, at, evidence, words, code }: Outcome): Outcome {
  return { state, at, evidence, words, code }
}

function forWhom(attempt: Attempt, who: string): string {
  return isOneOfSeveral(attempt) ? ` (${who}, one of ${String(recipientsOf(attempt).length)} recipients)` : ''
}

/** One line, no longer than the register's lines are. */
export function line(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= LONGEST_LINE ? flat : `${flat.slice(0, LONGEST_LINE - 1).trimEnd()}…`
}
