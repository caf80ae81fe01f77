/** Identifiers of messages (RFC 5322, section 3.6.4), without their angle brackets. */
import { decodeWords } from 'postal-mime'
import type { MessageId } from '#core/evidence/mail'
import { plainValue } from './plain'

const MOST_IDS = 1_000
const LONGEST_LIST = 100_000

/**
 * The identifiers that a value names. Where the brackets are left off, only a value that is nothing but identifiers is taken for
 * them: others are sentences that name an address (`Your message of Monday to desk@…`). What opens a bracket and does not close
 * it was cut off.
 */
export function idsIn(value: string): readonly MessageId[] {
  const text = decodeWords(value.slice(0, LONGEST_LIST))
  const bracketed = [...text.matchAll(/<([^<>]+)>/g)].map(([, id = '']) => id)
  const ids = bracketed.length > 0 ? bracketed : bareIds(text)
  return distinct(ids.map((id) => plainValue(id.replace(/\s+/g, ''))).filter((id) => id !== ''))
}

function bareIds(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.some((word) => word.includes('<'))) return []
  return words.length === 1 || words.every((word) => word.includes('@')) ? words : []
}

/** Each once, as it is written first: servers on the way change the case of letters, which nobody tells identifiers apart by. */
export function distinct(ids: readonly MessageId[]): readonly MessageId[] {
  const seen = new Map<string, MessageId>()
  for (const id of ids) if (!seen.has(id.toLowerCase())) seen.set(id.toLowerCase(), id)
  return [...seen.values()].slice(0, MOST_IDS)
}
