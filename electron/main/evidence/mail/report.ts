/** The report that a message is, or carries: of its delivery (RFC 3464) or of its reading (RFC 8098). */
import { decodeWords } from 'postal-mime'
import type { Report } from '#core/evidence/mail'
import { mailboxesIn } from './addresses'
import { deliveryReport, isDeliveryStatus } from './delivery-status'
import { isDisposition, readReceipt } from './disposition'
import { groupsOf, headOf, headText, linesOf, valueOf, valuesOf, type Fields } from './fields'
import { distinct, idsIn } from './ids'
import type { Part } from './parts'
import { plainValue } from './plain'
import { toldInText } from './unstructured'

/** The report, and how many there were: the first is given. */
export interface Found {
  readonly report: Report
  readonly reports: number
}

const STATUS = ['message/delivery-status', 'message/global-delivery-status']
const DISPOSITION = ['message/disposition-notification', 'message/global-disposition-notification']
const RETURNED = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'text/rfc822',
  'message/rfc822-headers',
  'message/global-headers',
]
const MOST_RETURNED = 5
const LONGEST_STATUS = 500_000

/** Of a message with that header, those parts and that text; null where it is no report, or none that can be told for sure. */
export function reportIn(head: Fields, parts: readonly Part[], text: string): Found | null {
  const statuses = parts.filter(({ type }) => STATUS.includes(type)).map(groupsIn)
  const dispositions = parts.filter(({ type }) => DISPOSITION.includes(type)).map(groupsIn)
  const wholes = parts.filter(({ type }) => RETURNED.includes(type)).slice(0, MOST_RETURNED)
  const returned = wholes.map(({ bytes }) => headOf(headText(bytes)))
  if (statuses.length + dispositions.length > 0) return found(head, statuses, dispositions, returned)
  if (isReport(head)) {
    const mistyped = [...parts.filter(({ type }) => !RETURNED.includes(type)).map(groupsIn), groupsOf(fromFirstField(text))]
    const status = mistyped.find(isDeliveryStatus)
    const disposition = mistyped.find(isDisposition)
    const heads = returned.length > 0 ? returned : mistyped.flat().filter(isHead)
    if (status !== undefined) return found(head, [status], [], heads)
    if (disposition !== undefined) return found(head, [], [disposition], heads)
  }
  const told = toldInText(head, text)
  if (told === null) return null
  const heads = told.returned === '' ? returned : [headOf(told.returned)]
  return { report: { ...about(head, [], heads), delivery: told.delivery, receipt: null }, reports: 1 }
}

/** Whether the header says that the message is a report (RFC 6522). */
export function isReport(head: Fields): boolean {
  return /^multipart\/report\b/i.test(valueOf(head, 'content-type'))
}

function found(
  head: Fields,
  statuses: readonly Groups[],
  dispositions: readonly Groups[],
  returned: readonly Fields[],
): Found | null {
  const [status, disposition] = [statuses[0], dispositions[0]]
  const delivery = status === undefined ? null : deliveryReport(status)
  const receipt = disposition === undefined ? null : readReceipt(disposition)
  if (delivery === null && receipt === null) return null
  const told = [...statuses, ...dispositions].flat(2)
  return { report: { ...about(head, told, returned), delivery, receipt }, reports: statuses.length + dispositions.length }
}

type Groups = readonly Fields[]

/**
 * Which message it is about, from every place that says so: its own fields, the message that it returns, what it is in reply to,
 * and where there is nothing else its one reference.
 */
function about(head: Fields, told: Fields, returned: readonly Fields[]): Pick<Report, 'about' | 'subject' | 'recipients'> {
  const ids = [
    ...['original-message-id', 'x-original-message-id'].flatMap((name) => valuesOf(told, name)),
    ...returned.map((each) => valueOf(each, 'message-id')),
    valueOf(head, 'in-reply-to'),
  ].flatMap(idsIn)
  const references = ids.length > 0 ? [] : valuesOf(head, 'references').flatMap(idsIn)
  const first = returned[0] ?? []
  return {
    about: [...distinct(references.length === 1 ? references : ids)],
    subject: plainValue(decodeWords(valueOf(first, 'subject').slice(0, 10_000))),
    recipients: ['to', 'cc'].flatMap((name) => valuesOf(first, name).flatMap(mailboxesIn)).map(({ address }) => address),
  }
}

function groupsIn(part: Part): Groups {
  return part.bytes.length > LONGEST_STATUS ? [] : groupsOf(headText(part.bytes))
}

/** The text from the first line on that is a field of a report; programs that take it for a text put a letter in front. */
function fromFirstField(text: string): string {
  const lines = linesOf(text)
  const first = lines.findIndex(
    (line) => /^[;\s]*(?:reporting-(?:mta|ua)|(?:final|original)-rec[ei]p\w*) ?:/i.test(line.slice(0, 100)),
  )
  return first < 0 ? '' : lines.slice(first).join('\n')
}

/** Whether a group of fields is the header of a message. */
function isHead(fields: Fields): boolean {
  return ['message-id', 'from', 'date'].every((name) => valueOf(fields, name) !== '')
}
