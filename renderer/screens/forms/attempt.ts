/** An attempt as it stands in a form, and the attempt that it means. */
import type { Moment } from '#core/moment'
import type { AttemptDetails, AttemptDraft, DirectMessageDetails, EmailDetails, NoteDetails, Outcome } from '#core/request'
import { attemptState } from '#core/ledger'
import { hasReached, isOnTheWay } from '#core/outcome'
import { AttemptState, type AttemptRole, type Channel, type EvidenceKind, type OutcomeState } from '#core/words'

export interface AttemptForm<D extends AttemptDetails = AttemptDetails> {
  readonly details: D
  readonly role: AttemptRole
  readonly standing: AttemptState
  /** What it said, where that is not the request's own text. */
  readonly text: string
  readonly plannedFor: Moment | null
  readonly dispatchedAt: Moment | null
  readonly outcomeAt: Moment | null
  /** Empty while no kind has been chosen. */
  readonly evidence: EvidenceKind | ''
  readonly evidenceWords: string
  readonly words: string
  /** What the server said, as it said it. */
  readonly code: string
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
    text: '',
    plannedFor: null,
    dispatchedAt: now,
    outcomeAt: now,
    evidence: '',
    evidenceWords: '',
    words: '',
    code: '',
  }
}

/** An attempt already written down, back in a form. */
export function attemptForm(draft: AttemptDraft, now: Moment): AttemptForm {
  const { details, role, text, plannedFor, dispatchedAt, outcome } = draft
  return {
    details,
    role,
    standing: attemptState(draft),
    text,
    plannedFor,
    // What failed may never have left; for what has not come to anything yet, the present is offered.
    dispatchedAt: outcome ? dispatchedAt : (dispatchedAt ?? now),
    outcomeAt: outcome?.at ?? now,
    evidence: outcome?.evidence?.kind ?? '',
    evidenceWords: outcome?.evidence?.words ?? '',
    words: outcome?.words ?? '',
    code: outcome?.code ?? '',
  }
}

/** The attempt that a form means, or the moment that it lacks. */
export function attemptDraft(form: AttemptForm): AttemptDraft | Missing {
  const { details, role, standing, text, plannedFor, dispatchedAt } = form
  const draft = { role, details, text, plannedFor, dispatchedAt: null, outcome: null }
  if (standing === 'planned') return draft
  // What failed or was refused may never have left.
  if (dispatchedAt === null && (standing === 'dispatched' || isOnTheWay({ state: standing }) || hasReached({ state: standing }))) return 'dispatchedAt'
  if (standing === 'dispatched') return { ...draft, dispatchedAt }
  const outcome = outcomeOf(standing, form)
  return outcome === null ? 'outcomeAt' : { ...draft, dispatchedAt, outcome }
}

/** What came of it, as a form says; null while it does not say when. */
export function outcomeOf(
  state: OutcomeState,
  { outcomeAt, evidence, evidenceWords, words, code }: Pick<AttemptForm, 'outcomeAt' | 'evidence' | 'evidenceWords' | 'words' | 'code'>,
): Outcome | null {
  if (outcomeAt === null) return null
  const shown = hasReached({ state }) && evidence !== '' ? { kind: evidence, words: evidenceWords } : null
  return { state, at: outcomeAt, evidence: shown, words, code }
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
export const STANDINGS: readonly AttemptState[] = AttemptState.options.filter((state) => state !== 'voided')
