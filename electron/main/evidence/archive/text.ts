/** The text of a message as it reads. */
import { decoded } from '#core/evidence/entities'
import { LONGEST_MESSAGE } from '#core/evidence/message-archive'
import { field, list } from './plain'

/**
 * Entities decoded, each of the platform's short links in full, in Unicode's NFC; null where there is no text, or one that is too long.
 * Photographs are links too: `https://twitter.com/messages/media/…`.
 */
export function readable(text: unknown, links: unknown): string | null {
  if (typeof text !== 'string' || text.length > LONGEST_MESSAGE) return null
  let reads = decoded(text)
  for (const link of list(links)) {
    const [short, full] = [field(link, 'url'), field(link, 'expanded')]
    if (typeof short !== 'string' || typeof full !== 'string' || short === '' || !reads.includes(short)) continue
    const parts = reads.split(short)
    if (reads.length + (parts.length - 1) * (full.length - short.length) > LONGEST_MESSAGE) return null
    reads = parts.join(full)
  }
  const whole = reads.normalize('NFC')
  return whole.length > LONGEST_MESSAGE ? null : whole
}
