/**
 * What a file says, as the process that reads it tells: it is checked by this schema on arrival, for whoever is read may have got the
 * better of the reader. Nothing here is held against the register yet.
 */
import * as v from 'valibot'
import { ExhibitKind } from '#core/exhibit'
import { Instant } from '#core/moment'
import { Mail } from './mail'
import { MessageArchive } from './message-archive'

/** Why a file is kept as it is and not read: what it would do to the reader, or what it is not. */
export const Unreadable = v.picklist([
  'too-large',
  'too-many-lines',
  'too-many-parts',
  'too-deep',
  'bomb',
  'encrypted',
  'damaged',
  'not-what-it-says',
  'took-too-long',
  'took-too-much-memory',
])
export type Unreadable = v.InferOutput<typeof Unreadable>

/** What of a file was left out, though the rest of it was read. */
export const Omitted = v.picklist([
  /** Messages of an archive, beyond the most that are read of one. */
  'further-messages',
  /** A message's text, which its file has in no form but RTF. */
  'rich-text',
  /** The files in a zip that is no archive of messages. */
  'files-within',
])
export type Omitted = v.InferOutput<typeof Omitted>

/** The most characters of a file's text that are shown. */
export const LONGEST_PREVIEW = 200_000

export const FileRead = v.object({
  kind: ExhibitKind,
  /** Its own word for its time. */
  dated: v.nullable(Instant),
  /** What can be read of it, as plain text and nothing else; empty for a picture. */
  preview: v.pipe(v.string(), v.maxLength(LONGEST_PREVIEW)),
  /** Whether there is more text than `preview` has. */
  isCut: v.boolean(),
  mail: v.nullable(Mail),
  archive: v.nullable(MessageArchive),
  /** Null where nothing was left out, or nothing was read. */
  omitted: v.nullable(Omitted),
  /** Null where it was read. */
  unreadable: v.nullable(Unreadable),
})
export type FileRead = v.InferOutput<typeof FileRead>
