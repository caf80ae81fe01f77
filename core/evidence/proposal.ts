/** What files dropped in one heap would prove, if the person agrees. Nothing is recorded of it before. */
import { ExhibitAbout, type ExhibitKind, type Sha256 } from '#core/exhibit'
import type { Instant } from '#core/moment'
import * as v from 'valibot'
import { Acknowledgement, RequestId, type AttemptDraft, type Outcome } from '#core/request'
import type { Omitted, Unreadable } from './file-read'
import type { MessageId } from './mail'

/** A file of the heap. */
export interface HeapFile {
  /** Names it within its heap. */
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: Sha256
  readonly kind: ExhibitKind
  readonly dated: Instant | null
  /** Why nothing was read of it; it can be kept all the same. */
  readonly unreadable: Unreadable | null
}

/** Accepting it records this, and keeps the file as an exhibit about it. */
export type Proves =
  /**
   * What was sent, as it was sent: an attempt that is not in the register yet, or a planned one, logged there, that was dispatched now.
   * `messageId` is its identifier, where it was planned without; else empty.
   */
  | { readonly kind: 'sent'; readonly attempt: AttemptDraft; readonly messageId: MessageId }
  /** The very message of an attempt that is logged already. `messageId` is its identifier, where the attempt was logged without; else empty. */
  | { readonly kind: 'as-sent'; readonly messageId: MessageId }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** A reply: to be confirmed, and amended, by the person. An automatic one is of the level `automatic`, and never counts. */
  | { readonly kind: 'acknowledged'; readonly acknowledgement: Acknowledgement }
  /** Nothing but that it is kept. */
  | { readonly kind: 'exhibit'; readonly about: ExhibitAbout }

/** How a file was found to belong to an attempt, strongest first. */
export type Reason = 'id-recipient-time' | 'id' | 'references' | 'recipient-subject-time' | 'text-time' | 'conversation' | 'dropped-there'

/** `sure` is ticked beforehand. */
export type Confidence = 'sure' | 'likely' | 'possible'

/**
 * An attempt that is logged (by its ordinal), or the one that another proposal of this heap would log, log as sent, or show to be the message that
 * the file is about (by the proposal's identifier): without agreeing to that one there is nothing to record.
 */
export type ProposedAttempt = { readonly of: 'logged'; readonly n: number } | { readonly of: 'proposal'; readonly id: string }

export interface Proposal {
  /** Names it within its heap. */
  readonly id: string
  /** The file's, within the heap. */
  readonly file: string
  readonly request: RequestId
  /** The request's reference and subject, for the person. */
  readonly reference: string
  readonly subject: string
  /** Null where it is about the request as a whole, or is an attempt of its own. */
  readonly attempt: ProposedAttempt | null
  readonly proves: Proves
  readonly reason: Reason
  readonly confidence: Confidence
}

/** Why a file, or what it says, is not believed. */
export type Apart =
  | { readonly why: 'unreadable'; readonly what: Unreadable }
  /** Something of it was left out; the rest is believed as far as it goes. */
  | { readonly why: 'omitted'; readonly what: Omitted }
  /** It is about a message that we never sent. */
  | { readonly why: 'unknown-id' }
  /** It is dated before what it is about was sent. */
  | { readonly why: 'before-sending' }
  /** It comes from one of our own addresses, to nobody else: no reply of theirs. */
  | { readonly why: 'from-ourselves' }
  /** It names two messages. */
  | { readonly why: 'two-ids' }
  /** The report stands inside another message. */
  | { readonly why: 'report-inside' }
  /** It is of another recipient than the message had. */
  | { readonly why: 'other-recipient'; readonly recipient: string }
  | { readonly why: 'in-the-future' }
  /** It was dropped on a request, and is about another one. */
  | { readonly why: 'other-request'; readonly reference: string }
  /** Nothing of it is in this register. */
  | { readonly why: 'no-request' }
  /** An archive that has no trace of what we logged: that proves nothing. */
  | { readonly why: 'no-trace' }
  /** The very file is kept already, on this request. */
  | { readonly why: 'already-kept'; readonly reference: string }
  /** A message of an archive whose identifier bears another time than it says. */
  | { readonly why: 'odd-time' }

export interface SetApart {
  readonly file: string
  readonly apart: Apart
}

/** Files that are held, read, and not recorded. */
export interface Heap {
  readonly id: string
  readonly files: readonly HeapFile[]
  /** By file, in the order in which they happened. */
  readonly proposals: readonly Proposal[]
  readonly apart: readonly SetApart[]
}

export const HeapId = v.pipe(v.string(), v.uuid())

/** Where files were dropped: on a request, on one of its facts; or null, on no request at all. */
export const DroppedOn = v.nullable(v.object({ request: RequestId, about: ExhibitAbout }))
export type DroppedOn = v.InferOutput<typeof DroppedOn>

/** A proposal that the person agrees to; `acknowledgement` is as the person amended it, null where there was nothing to amend. */
export const Agreed = v.object({ proposal: v.pipe(v.string(), v.maxLength(64)), acknowledgement: v.nullable(Acknowledgement) })
export type Agreed = v.InferOutput<typeof Agreed>
