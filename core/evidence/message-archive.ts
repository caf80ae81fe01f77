/** What an account's archive of X (Twitter) tells of its direct messages. */
import * as v from 'valibot'
import { Instant } from '#core/moment'

/** Of accounts, conversations and messages: digits, in some conversations with a hyphen between. */
export const NumericId = v.pipe(v.string(), v.regex(/^\d{1,25}(?:-\d{1,25})?$/, 'is not an identifier'))

/** The most characters of a message's text; the platform itself lets pass 10,000. */
export const LONGEST_MESSAGE = 100_000

export const ArchivedMessage = v.object({
  id: NumericId,
  at: Instant,
  sender: NumericId,
  /** As it reads: entities decoded, links in full, in Unicode's NFC. */
  text: v.pipe(v.string(), v.maxLength(LONGEST_MESSAGE)),
  /** Who reacted to it, and when. */
  reactions: v.array(v.object({ sender: NumericId, at: Instant })),
  /** The time that its identifier bears is another than the one it says (they differ by more than a second). */
  isOdd: v.boolean(),
})
export type ArchivedMessage = v.InferOutput<typeof ArchivedMessage>

export const Conversation = v.object({
  id: NumericId,
  isGroup: v.boolean(),
  messages: v.array(ArchivedMessage),
  /** Who read it and when, where the archive tells; `last` is the latest message that was there to be read, null where that is not told. */
  readUntil: v.array(v.object({ reader: NumericId, at: Instant, last: v.nullable(NumericId) })),
})
export type Conversation = v.InferOutput<typeof Conversation>

export const MessageArchive = v.object({
  /** Whose archive it is; null where `account.js` is not among the files. The name is without @. */
  account: v.nullable(v.object({ id: NumericId, name: v.pipe(v.string(), v.maxLength(50)) })),
  conversations: v.array(Conversation),
  /** There are more messages in it than `conversations` has. */
  isCut: v.boolean(),
  /** Accounts that follow this one. */
  followers: v.array(NumericId),
})
export type MessageArchive = v.InferOutput<typeof MessageArchive>
