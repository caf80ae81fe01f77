/**
 * One event of a conversation, as X's archives have it: `messageCreate`, and what was read up to when. Names of fields are those of the
 * archive's own README and of archives that were made public, of 2018 to 2026.
 *
 * A message that was edited is read by the text and the time that stand there. Archives since 2025 have a list `editHistory` beside them; in
 * all that were made public it is empty, so how an earlier wording stands in it is not known, and none is read.
 */
import type { ArchivedMessage } from '#core/evidence/message-archive'
import { contradicts } from './snowflake'
import { digits, field, instant, list } from './plain'
import { readable } from './text'

/** No message has so many: the rest is left out. */
const MOST_REACTIONS = 1_000

/** A message that somebody wrote; null for anything else, such as a welcome sent by a machine, or what lacks a text, a time or a sender. */
export function messageOf(event: unknown): ArchivedMessage | null {
  const message = field(event, 'messageCreate')
  const [id, sender, at] = [digits(field(message, 'id')), digits(field(message, 'senderId')), instant(field(message, 'createdAt'))]
  const text = readable(field(message, 'text'), field(message, 'urls'))
  if (id === null || sender === null || at === null || text === null) return null
  return { id, at, sender, text, reactions: reactionsOf(message), isOdd: contradicts(id, Date.parse(at)) }
}

function reactionsOf(message: unknown): ArchivedMessage['reactions'] {
  return list(field(message, 'reactions'))
    .slice(0, MOST_REACTIONS)
    .flatMap((reaction) => {
      const [sender, at] = [digits(field(reaction, 'senderId')), instant(field(reaction, 'createdAt'))]
      return sender === null || at === null ? [] : [{ sender, at }]
    })
}
