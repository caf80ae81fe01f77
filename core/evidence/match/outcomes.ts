/** What a report says of one recipient, as the outcome of an attempt. */
import type { Moment } from '#core/moment'
import type { Attempt, Outcome } from '#core/request'
import type { OutcomeState } from '#core/words'
import type { DeliveryReport, Disposition, ReadReceipt, ReportAction } from '../mail'
import { recipientsOf } from './ahead'
import { line } from './line'
import { saidOf, stillSaid } from './recipients'

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
  const still = state === 'failed' ? stillSaid(attempt, who, [told.status, told.diagnostic]) : null
  if (still !== null) return still
  const evidence = { kind: 'server-report', words: line(told.diagnostic || (server && `Report of ${server}`) || 'Report of a server') } as const
  return { state, at, evidence, words: saidOf(attempt, who, state, words), code: line(told.status) }
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
    words: saidOf(attempt, who, 'seen', words),
    code: '',
  }
}

/** The address of the two that we wrote to; the last one, where neither is. */
function theirAddress(attempt: Attempt, { recipient, original }: Pick<Told, 'recipient' | 'original'>): string {
  return [original, recipient].map((each) => each.toLowerCase()).find((each) => recipientsOf(attempt).includes(each)) ?? recipient
}
