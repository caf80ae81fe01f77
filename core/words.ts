/**
 * The closed vocabularies of the register. Each word is the field's own, and is used alike in code, on screen and on paper.
 * The spelling here is what stands in the journal for ever: a word may be added, never renamed.
 */
import * as v from 'valibot'

export const Channel = v.picklist(['note', 'email', 'direct-message'])
export type Channel = v.InferOutput<typeof Channel>

/**
 * What came of an attempt that was dispatched, or that could not be. `delayed` and `relayed` are on the way still: a server that
 * tries again, a server that passed it on without knowing more. `seen` is an email displayed or a direct message opened. `unknown`
 * means that we looked and could not find out.
 */
export const OutcomeState = v.picklist([
  'delayed',
  'relayed',
  'delivered',
  'seen',
  'failed',
  'refused',
  'returned',
  'unknown',
  'voided',
])
export type OutcomeState = v.InferOutput<typeof OutcomeState>

/** Where an attempt stands. */
export const AttemptState = v.picklist(['planned', 'dispatched', ...OutcomeState.options])
export type AttemptState = v.InferOutput<typeof AttemptState>

/** Why an attempt was made. Chases are numbered by the register, per request. */
export const AttemptRole = v.picklist(['original', 'chase', 'copy', 'corrigendum'])
export type AttemptRole = v.InferOutput<typeof AttemptRole>

export const NoteKind = v.picklist(['note-verbale', 'signed-note', 'aide-memoire', 'letter'])
export type NoteKind = v.InferOutput<typeof NoteKind>

export const NoteSignature = v.picklist(['signed', 'initialled', 'neither'])
export type NoteSignature = v.InferOutput<typeof NoteSignature>

/** Whether their account can be sent a direct message by ours. */
export const Eligibility = v.picklist(['follows-us', 'open', 'requests-only', 'closed', 'unknown'])
export type Eligibility = v.InferOutput<typeof Eligibility>

/** Where a direct message landed, when we know. */
export const MessageFolder = v.picklist(['inbox', 'requests', 'unknown'])
export type MessageFolder = v.InferOutput<typeof MessageFolder>

/** What shows that something happened; the grade follows from it. */
export const EvidenceKind = v.picklist([
  'stamp',
  'signature',
  'server-report',
  'read-receipt',
  'seen',
  'witness',
  'own-record',
])
export type EvidenceKind = v.InferOutput<typeof EvidenceKind>

/** How strong evidence is: A their own writing or stamp, B a third party's trace, C a read receipt or "seen", D our own word. */
export const Grade = v.picklist(['A', 'B', 'C', 'D'])
export type Grade = v.InferOutput<typeof Grade>

/** How an acknowledgement was given, weakest first. `implied` is a reply that presupposes receipt without saying so. */
export const Level = v.picklist(['automatic', 'implied', 'oral', 'written', 'formal'])
export type Level = v.InferOutput<typeof Level>

/** By which way an acknowledgement reached us. */
export const CameBy = v.picklist(['note', 'email', 'direct-message', 'phone', 'in-person'])
export type CameBy = v.InferOutput<typeof CameBy>

export const AnswerKind = v.picklist(['accepted', 'declined', 'deferred'])
export type AnswerKind = v.InferOutput<typeof AnswerKind>

/** What exactly a denial denies. */
export const Denied = v.picklist(['sent', 'received', 'formal', 'wording'])
export type Denied = v.InferOutput<typeof Denied>

export const Settlement = v.picklist(['rebutted', 'conceded', 'overtaken'])
export type Settlement = v.InferOutput<typeof Settlement>

export const DisputeState = v.picklist(['none', 'denied', 'rebutted', 'conceded', 'overtaken'])
export type DisputeState = v.InferOutput<typeof DisputeState>

/** How the office lays a request to rest. A voided request keeps its number; a superseded one has another in its place. */
export const Ending = v.picklist(['closed', 'withdrawn', 'voided', 'superseded'])
export type Ending = v.InferOutput<typeof Ending>

export const RequestState = v.picklist(['draft', 'issued', 'answered', ...Ending.options])
export type RequestState = v.InferOutput<typeof RequestState>

/** What the register lets pass, and what is worth a thought. */
export const Warning = v.picklist([
  'formal-without-note',
  'one-channel',
  'other-body',
  'address-old',
  'chase-due',
  'recorded-late',
  'message-as-original',
  'eligibility-unknown',
  'eligibility-old',
])
export type Warning = v.InferOutput<typeof Warning>

/** Who may read a sheet: the office alone, or anybody; then it has no private address and no internal remark. */
export const Edition = v.picklist(['internal', 'releasable'])
export type Edition = v.InferOutput<typeof Edition>

/** ISO 216 A4, or the North American Letter. */
export const PaperSize = v.picklist(['a4', 'letter'])
export type PaperSize = v.InferOutput<typeof PaperSize>

export const Orientation = v.picklist(['portrait', 'landscape'])
export type Orientation = v.InferOutput<typeof Orientation>
