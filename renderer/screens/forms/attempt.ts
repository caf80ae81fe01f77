/** An attempt as it stands in a form, and the attempt that it means. */
import type { Moment } from '#core/moment'
import type { AttemptDetails, AttemptDraft, DirectMessageDetails, EmailDetails, NoteDetails, Outcome } from '#core/request'
import { attemptState } from '#core/ledger'
import type { AttemptRole, AttemptState, Channel, EvidenceKind, OutcomeState } from '#core/words'

export interface AttemptForm<D extends AttemptDetails = AttemptDetails> {
  readonly details: D
  readonly role: AttemptRole
  readonly standing: AttemptState
  readonly plannedFor: Moment | null
  readonly dispatchedAt: Moment | null
  readonly outcomeAt: Moment | null
  /** Empty while no kind has been chosen. */
  readonly evidence: EvidenceKind | ''
  readonly evidenceWords: string
  readonly words: string
}

/** Our own addresses, as last used. */
export interface OurAddresses {
  readonly email: string
  readonly message: string
}

/** A moment that is still to be given. */
export type Missing = 'dispatchedAt' | 'outcomeAt'

export const blankNote: NoteDetails = {
  channel: 'note',
  kind: 'note-verbale',
  number: '',
  signature: 'initialled',
  messenger: '',
  handedTo: { name: '', post: '', desk: '' },
}

export const blankEmail: EmailDetails = { channel: 'email', from: '', to: '', messageId: '' }

export const blankMessage: DirectMessageDetails = {
  channel: 'direct-message',
  from: '',
  to: '',
  eligibility: 'unknown',
  checkedAt: null,
  checkedBy: '',
  folder: 'unknown',
}

/** An attempt about to be written down: most are written when they have just been sent. */
export function blankAttempt<D extends AttemptDetails>(details: D, role: AttemptRole, now: Moment): AttemptForm<D> {
  return {
    details,
    role,
    standing: 'dispatched',
    plannedFor: null,
    dispatchedAt: now,
    outcomeAt: now,
    evidence: '',
    evidenceWords: '',
    words: '',
  }
}

/** An attempt already written down, back in a form. */
export function attemptForm(draft: AttemptDraft, now: Moment): AttemptForm {
  const { details, role, plannedFor, dispatchedAt, outcome } = draft
  return {
    details,
    role,
    standing: attemptState(draft),
    plannedFor,
    // What failed may never have left; for what has not come to anything yet, the present is offered.
    dispatchedAt: outcome ? dispatchedAt : (dispatchedAt ?? now),
    outcomeAt: outcome?.at ?? now,
    evidence: outcome?.evidence?.kind ?? '',
    evidenceWords: outcome?.evidence?.words ?? '',
    words: outcome?.words ?? '',
  }
}

/** The attempt that a form means, or the moment that it lacks. */
export function attemptDraft(form: AttemptForm): AttemptDraft | Missing {
  const { details, role, standing, plannedFor, dispatchedAt } = form
  const draft = { role, details, plannedFor, dispatchedAt: null, outcome: null }
  if (standing === 'planned') return draft
  // What failed or was refused may never have left.
  if (dispatchedAt === null && (standing === 'dispatched' || standing === 'delivered')) return 'dispatchedAt'
  if (standing === 'dispatched') return { ...draft, dispatchedAt }
  const outcome = outcomeOf(standing, form)
  return outcome === null ? 'outcomeAt' : { ...draft, dispatchedAt, outcome }
}

/** What came of it, as a form says; null while it does not say when. */
export function outcomeOf(
  state: OutcomeState,
  { outcomeAt, evidence, evidenceWords, words }: Pick<AttemptForm, 'outcomeAt' | 'evidence' | 'evidenceWords' | 'words'>,
): Outcome | null {
  if (outcomeAt === null) return null
  const shown = state === 'delivered' && evidence !== '' ? { kind: evidence, words: evidenceWords } : null
  return { state, at: outcomeAt, evidence: shown, words }
}

/** The form with another standing: a closed account was never written to, so that what failed there never left. */
export function withStanding(form: AttemptForm, standing: AttemptState): AttemptForm {
  const { details } = form
  const isClosed = details.channel === 'direct-message' && details.eligibility === 'closed'
  return { ...form, standing, dispatchedAt: standing === 'failed' && isClosed ? null : form.dispatchedAt }
}

/** The kinds of evidence that a channel can leave, strongest first. */
export const EVIDENCE: Record<Channel, readonly EvidenceKind[]> = {
  note: ['stamp', 'signature', 'witness', 'own-record'],
  email: ['server-report', 'read-receipt', 'own-record'],
  'direct-message': ['seen', 'witness', 'own-record'],
}

/** How an attempt may stand by its channel, in the order in which things happen. */
export const STANDINGS: readonly AttemptState[] = ['planned', 'dispatched', 'delivered', 'failed', 'refused', 'returned', 'unknown']
