/** A message as it was sent or received (RFC 5322, MIME), in a file of its own: `.eml`. */
import type { Mail, MailOddity } from '#core/evidence/mail'
import { hasNoReturn, isAutomatic } from './automatic'
import { headOf, headText, type Fields } from './fields'
import { envelopeOf, hasSeveralSenders, lacksOf, type Envelope } from './head'
import { ownText } from './own-text'
import { LONGEST_TEXT, partsOf, type Parts } from './parts'
import { plainText, plainValue } from './plain'
import { isReport, reportIn, type Found } from './report'

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
  if (envelope.from === '' && envelope.id === '' && envelope.at === null && envelope.to.length === 0) throw new Error('no message')
  const parts = await partsOf(lined)
  const own = reportIn(head, parts.parts, parts.text)
  const inside = own === null ? await reportInside(parts) : null
  return mailOf(head, envelope, parts, own, inside)
}

function mailOf(head: Fields, envelope: Envelope, { text, parts }: Parts, own: Found | null, inside: Found | null): Mail {
  const found = own ?? inside
  const isPassedOn = found !== null && (own === null || !(isReport(head) || isFromServer(head, envelope)))
  return {
    ...envelope,
    isAutomatic: isAutomatic(head) || (found !== null && !isPassedOn),
    text: plainText(own === null ? ownText(text) : text, LONGEST_TEXT).trim(),
    attachments: parts.map(({ name, type, bytes }) => ({ name: plainValue(name), type: plainValue(type), bytes: bytes.length })),
    report: found?.report ?? null,
    oddities: [...oddities(found, isPassedOn), ...lacksOf(envelope), ...(hasSeveralSenders(head) ? ['several-senders' as const] : [])],
  }
}

function oddities(found: Found | null, isPassedOn: boolean): readonly MailOddity[] {
  if (found === null) return []
  return [
    ...(isPassedOn ? ['report-inside' as const] : []),
    ...(found.reports > 1 ? ['several-reports' as const] : []),
    ...(found.report.about.length > 1 ? ['several-ids' as const] : []),
  ]
}

/** Whether it says that a server sent it, and nobody: reports of old programs say no more than that. */
function isFromServer(head: Fields, { from }: Envelope): boolean {
  return hasNoReturn(head) || isAutomatic(head) || /^(?:mailer-daemon|postmaster|mdaemon|mail-daemon)(?:@|$)/.test(from)
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

/** The message from its first line on, without a byte order mark, in lines that end in a line feed: files come with a carriage return alone. */
function inLines(bytes: Uint8Array): Uint8Array {
  let begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while ([CR, LF, 32, 9].includes(bytes[begin] ?? 0)) begin += 1
  const end = bytes.findIndex((byte, n) => n >= begin && (byte === CR || byte === LF))
  const message = bytes.subarray(begin)
  const isBare = end >= 0 && bytes[end] === CR && bytes[end + 1] !== LF && !(bytes[end + 1] === CR && bytes[end + 2] === LF)
  return isBare ? message.map((byte, n) => (byte === CR && message[n + 1] !== LF ? LF : byte)) : message
}
