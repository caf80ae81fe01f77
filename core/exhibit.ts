/**
 * A file kept as evidence. Its bytes stand in the register's folder once, under their SHA-256, and never change; what stands here is what
 * the journal says of it.
 */
import * as v from 'valibot'
import { MessageId } from './evidence/mail'
import { Instant } from './moment'

/** The most bytes that one exhibit may have: 1 GiB. */
export const LONGEST_EXHIBIT = 2 ** 30

/** Of a file's bytes: 64 hexadecimal digits (FIPS 180-4). */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'))
export type Sha256 = v.InferOutput<typeof Sha256>

/** What a file is by its bytes, whatever its name says. `archive` is one of messages: a zip, or a part taken out of it. */
export const ExhibitKind = v.picklist(['picture', 'pdf', 'text', 'mail', 'outlook-mail', 'archive', 'other'])
export type ExhibitKind = v.InferOutput<typeof ExhibitKind>

/** Which fact of a request a file shows; `n` is null for the request itself. */
export const ExhibitAbout = v.object({
  of: v.picklist(['request', 'attempt', 'acknowledgement', 'answer', 'denial']),
  n: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type ExhibitAbout = v.InferOutput<typeof ExhibitAbout>

export const Exhibit = v.object({
  sha256: Sha256,
  /** What the file was called where it came from; it never names a file of the register. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(255)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_EXHIBIT)),
  kind: ExhibitKind,
  /** The file's word for its own time, as a message bears its date; null where it says none. When it was kept stands beside it. */
  dated: v.nullable(Instant),
  about: ExhibitAbout,
  /** Of an email that was logged or planned without its Message-ID, and whose very message this file is: that identifier, by which it is known from then on. */
  messageId: v.optional(MessageId),
})
export type Exhibit = v.InferOutput<typeof Exhibit>
