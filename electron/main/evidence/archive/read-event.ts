/**
 * That somebody read a conversation. No archive that was made public has such events, so they are read by the names that X's developer
 * documentation gives them where it tells of the same (`direct_message_mark_read_events`: sender, time, last event read), written as the
 * archive writes names.
 */
import { NumericId, type Conversation } from '#core/evidence/message-archive'
import * as v from 'valibot'
import { digits, field, instant } from './plain'

export type Read = Conversation['readUntil'][number]

/** What of an event bears that it is one, where events of all kinds stand together. */
const WRAPPERS = ['lastMessageReadUpdate', 'messageRead', 'markRead'] as const

/** The event that somebody read something: of those of a conversation, and of those that stand by themselves in `message-event.js`. */
export function readEventIn(event: unknown): unknown {
  return WRAPPERS.map((name) => field(event, name)).find((inner) => inner !== undefined)
}

/** Who read, when and up to what; null where it tells no reader or no time of its own. */
export function readOf(event: unknown): Read | null {
  const [reader, at] = [digits(field(event, 'senderId')) ?? digits(field(event, 'userId')), instant(field(event, 'createdAt'))]
  return reader === null || at === null ? null : { reader, at, last: digits(field(event, 'lastReadEventId')) }
}

/** Which conversation an event is about, by each name that this may have: its identifier, or those of the two who talk, in either order. */
export function conversationsOf(event: unknown): readonly string[] {
  const named = field(event, 'conversationId')
  if (v.is(NumericId, named)) return [named]
  const [one, other] = [digits(field(event, 'senderId')), digits(field(event, 'recipientId'))]
  return one === null || other === null ? [] : [`${one}-${other}`, `${other}-${one}`]
}
