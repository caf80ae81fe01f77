/** A message as it was sent or received (RFC 5322, MIME), in a file of its own: `.eml`. */
import type { Mail } from '#core/evidence/mail'
import { headOf, headText } from './fields'
import { envelopeOf } from './head'
import { mailOf } from './mail-of'
import { partsOf, type Parts } from './parts'
import { reportIn, type Found } from './report'

/** How many of the messages within a message are looked into for a report, and how long they may be, in bytes. */
const MOST_INSIDE = 3
const LONGEST_INSIDE = 5_000_000

/**
 * Reads a message. What it does not say for sure is left empty, and what is odd about it is named.
 * Rejects what has no field of a message in front, and what is nested or headed beyond measure.
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const lined = inLines(bytes)
  const head = headOf(headText(lined))
  const envelope = envelopeOf(head)
  const { id, from, to, at } = envelope
  if (from === '' && id === '' && at === null && to.length === 0) throw new Error('no message')
  const parts = await partsOf(lined)
  const own = reportIn(head, parts.parts, parts.text)
  return mailOf({
    head,
    envelope,
    text: parts.text,
    attachments: parts.parts.map((part) => ({ ...part, bytes: part.bytes.length })),
    own,
    inside: own === null ? await reportInside(parts) : null,
    kind: null,
  })
}

/** A report in a message that this one passes on whole. */
async function reportInside({ parts }: Parts): Promise<Found | null> {
  for (const { bytes } of parts.filter(({ type }) => type === 'message/rfc822').slice(0, MOST_INSIDE)) {
    if (bytes.length > LONGEST_INSIDE) continue
    const { text, parts: inner } = await partsOf(bytes)
    const found = reportIn(headOf(headText(bytes)), inner, text)
    if (found !== null) return found
  }
  return null
}

const CR = 13
const LF = 10

/**
 * The message from its first line on, without a byte order mark, in lines that end in a line feed: files come with a carriage
 * return alone.
 */
function inLines(bytes: Uint8Array): Uint8Array {
  let begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while ([CR, LF, 32, 9].includes(bytes[begin] ?? 0)) begin += 1
  const message = bytes.subarray(begin)
  const end = message.findIndex((byte) => byte === CR || byte === LF)
  const isBare = message[end] === CR && message[end + 1] !== LF && !(message[end + 1] === CR && message[end + 2] === LF)
  return isBare ? message.map((byte, n) => (byte === CR && message[n + 1] !== LF ? LF : byte)) : message
}
