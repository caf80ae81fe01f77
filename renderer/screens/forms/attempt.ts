/** An attempt as it stands in a form, and the attempt that it means. */
import type { Moment } from '#core/moment'
import type { AttemptDetails, AttemptDraft, DirectMessageDetails, EmailDetails, NoteDetails, Outcome } from '#core/request'
import { attemptState } from '#core/ledger'
import { hasReached, isOnTheWay } from '#core/outcome'
import type { AttemptRole, AttemptState, Channel, EvidenceKind, OutcomeState } from '#core/words'

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
  const { details, role, standing, plannedFor, dispatchedAt } = form
  // An original says what the request says.
  const text = role === 'original' ? '' : form.text
  const draft = { role, details, text, plannedFor, dispatchedAt: null, outcome: null }
  if (standing === 'planned') return draft
  // What failed or was refused may never have left.
  if (dispatchedAt === null && (standing === 'dispatched' || isOnTheWay({ state: standing }) || hasReached({ state: standing }))) return 'dispatchedAt'
  if (standing === 'dispatched') return { ...draft, dispatchedAt }
  const outcome = outcomeOf(standing, form)
  return outcome === null ? 'outcomeAt' : { ...draft, dispatchedAt, outcome }
}

/** What came of it, as a form says; null while it does not say when. */
export function outcomeOf(state: OutcomeState, form: AttemptForm): Outcome | null {
  const { outcomeAt, evidence, evidenceWords, words } = form
  if (outcomeAt === null) return null
  const shown = hasReached({ state }) && evidence !== '' ? { kind: evidence, words: evidenceWords.trim() } : null
  return { state, at: outcomeAt, evidence: shown, words: words.trim(), code: hasCode(form) ? form.code.trim() : '' }
}

/**
 * The form with another standing: a closed account was never written to, so that what failed there never left; and evidence that
 * cannot show it is not kept.
 */
export function withStanding(form: AttemptForm, standing: AttemptState): AttemptForm {
  const { details, evidence } = form
  const kinds = evidenceFor(details.channel, standing)
  const isClosed = details.channel === 'direct-message' && details.eligibility === 'closed'
  return {
    ...form,
    standing,
    dispatchedAt: standing === 'failed' && isClosed ? null : form.dispatchedAt,
    // A read receipt, or the mark under a message, is what seeing leaves.
    evidence: evidence !== '' && kinds.includes(evidence) ? evidence : standing === 'seen' ? (kinds[0] ?? '') : '',
  }
}

/** The kinds of evidence that a channel can leave of a standing, strongest first. */
export function evidenceFor(channel: Channel, standing: AttemptState): readonly EvidenceKind[] {
  if (!hasReached({ state: standing })) return []
  switch (channel) {
    case 'note':
      return ['stamp', 'signature', 'witness', 'own-record']
    case 'email':
      return standing === 'seen' ? ['read-receipt', 'own-record'] : ['server-report', 'read-receipt', 'own-record']
    case 'direct-message':
      return standing === 'seen' ? ['seen', 'witness', 'own-record'] : ['witness', 'own-record']
  }
}

/** How an attempt may stand by its channel, in the order in which things happen: a note is not relayed, nor an email refused at a desk. */
const STANDINGS: Readonly<Record<Channel, readonly AttemptState[]>> = {
  note: ['planned', 'dispatched', 'delivered', 'failed', 'refused', 'returned', 'unknown'],
  email: ['planned', 'dispatched', 'delayed', 'relayed', 'delivered', 'seen', 'failed', 'returned', 'unknown'],
  'direct-message': ['planned', 'dispatched', 'delivered', 'seen', 'failed', 'refused', 'unknown'],
}

/** The standings that a form offers; the present one is among them, wherever it came from. */
export function standingsOf({ details, standing }: Pick<AttemptForm, 'details' | 'standing'>): readonly AttemptState[] {
  const offered = STANDINGS[details.channel]
  return offered.includes(standing) ? offered : [...offered, standing]
}

/** Whether a server has a say in it, and so a code: what it tried, took, passed on or sent back. */
export function hasCode({ details, standing }: Pick<AttemptForm, 'details' | 'standing'>): boolean {
  return details.channel === 'email' && standing !== 'planned' && standing !== 'dispatched' && standing !== 'seen'
}
