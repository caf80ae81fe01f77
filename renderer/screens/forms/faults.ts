/** Which field of an attempt the register's own rules object to. */
import type { Instant } from '#core/moment'
import { refusalSentence, type Refusal } from '#core/refusal'
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
  return { ...placeOf(refusal), sentence: refusalSentence(refusal) }
}

/** What only lacks something is put where it would be given. */
function placeOf(refusal: Refusal): Pick<Fault, 'field' | 'wrong'> {
  if (refusal.code === 'before-dispatch') return { field: 'outcomeAt', wrong: true }
  if (refusal.code === 'direct-message-closed') return { field: 'eligibility', wrong: false }
  if (refusal.code === 'delivered-without-evidence') return { field: 'evidence', wrong: false }
  if (refusal.code !== 'in-the-future') return { field: 'dispatchedAt', wrong: false }
  if (refusal.what === 'eligibility check') return { field: 'checkedAt', wrong: true }
  return { field: refusal.what === 'dispatch' ? 'dispatchedAt' : 'outcomeAt', wrong: true }
}
