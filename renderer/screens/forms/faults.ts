/** Which field of an attempt the register's own rules object to. */
import type { Instant } from '#core/moment'
import { refusalSentence } from '#core/refusal'
import { attemptRefusal } from '#core/register/rules'
import { messages } from '../../messages'
import { attemptDraft, type AttemptForm } from './attempt'

export type AttemptField = 'dispatchedAt' | 'outcomeAt' | 'checkedAt' | 'eligibility' | 'evidence'

export interface Fault {
  readonly field: AttemptField
  readonly sentence: string
  /** Wrong as it stands, and told while typing; the others only lack something still. */
  readonly wrong: boolean
}

/** What the register would object to in an attempt at `now`; null when nothing. */
export function faultOf(form: AttemptForm, now: Instant): Fault | null {
  const draft = attemptDraft(form)
  if (typeof draft === 'string') return { field: draft, sentence: messages.forms.field.incomplete, wrong: false }
  const refusal = attemptRefusal(draft, now)
  if (refusal === null) return null
  const sentence = refusalSentence(refusal)
  switch (refusal.code) {
    case 'in-the-future':
      if (refusal.what === 'eligibility check') return { field: 'checkedAt', sentence, wrong: true }
      return { field: refusal.what === 'dispatch' ? 'dispatchedAt' : 'outcomeAt', sentence, wrong: true }
    case 'before-dispatch':
      return { field: 'outcomeAt', sentence, wrong: true }
    case 'direct-message-closed':
      return { field: 'eligibility', sentence, wrong: false }
    case 'delivered-without-evidence':
      return { field: 'evidence', sentence, wrong: false }
    default:
      return { field: 'dispatchedAt', sentence, wrong: false }
  }
}
