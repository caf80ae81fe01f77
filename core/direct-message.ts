/** What the platform of direct messages asks of a text and of an account's name. */

/**
 * "Text messages support up to 10,000 characters": X's developer documentation of `POST /2/dm_conversations/with/:participant_id/messages`.
 */
export const MESSAGE_LIMIT = 10_000

/** How long every link counts, since each is replaced by one of the platform's own (its `short_url_length`). */
const LINK = 23

/**
 * How many characters a text is taken to have: UTF-16 units, of which there are never fewer than the platform counts, and a link
 * as long as it is written or as it becomes, whichever is more.
 */
export function messageLength(text: string): number {
  const links = text.match(/https?:\/\/\S+/gi) ?? []
  return text.length + links.reduce((sum, link) => sum + Math.max(0, LINK - link.length), 0)
}

/**
 * An account's name without its `@`; null when it cannot be one: letters of ASCII, digits and underscores. Today's have up to 15,
 * but "some historical accounts may exist with longer names" (X's developer documentation of `screen_name`).
 */
export function accountName(handle: string): string | null {
  return /^@?([A-Za-z0-9_]{1,50})$/.exec(handle.trim())?.[1] ?? null
}

/**
 * The page from which a direct message to an account is begun: its profile, with the button for messages on it. (A link straight
 * into the conversation would need the account's numeric identifier, which nobody here knows.)
 */
export function conversationLink(handle: string): string | null {
  const name = accountName(handle)
  return name === null ? null : `https://x.com/${name}`
}
