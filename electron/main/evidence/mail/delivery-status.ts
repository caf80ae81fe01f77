/** What a server tells of each recipient (RFC 3464), in the fields of a `message/delivery-status`. */
import { decodeWords } from 'postal-mime'
import type { DeliveryReport, ReportAction } from '#core/evidence/mail'
import { isAddress, typedAddress, withoutComments } from './addresses'
import { instantOf } from './date'
import { valueOf, type Field, type Fields } from './fields'
import { plainValue } from './plain'

type Recipient = DeliveryReport['recipients'][number]

const MOST_RECIPIENTS = 1_000

/** The fields that stand once for each recipient, by which recipients are told apart. */
const ONCE = ['original-recipient', 'final-recipient', 'action', 'status']

/** The report that such groups of fields make. A recipient of whom no action is told is left out, and an action of nobody. */
export function deliveryReport(groups: readonly Fields[]): DeliveryReport {
  const all = groups.map(spelled)
  return {
    server: plainValue(withoutType(valueOf(all.flat(), 'reporting-mta'))),
    recipients: recipientsOf(all).slice(0, MOST_RECIPIENTS).flatMap((fields) => recipientOf(fields) ?? []),
  }
}

/** Whether these are the fields of such a report, whatever their part of the message says that it is. */
export function isDeliveryStatus(groups: readonly Fields[]): boolean {
  const names = new Set(groups.flatMap(spelled).map(({ name }) => name))
  return names.has('final-recipient') && (names.has('action') || names.has('status'))
}

/** Misspelt names are what they are meant to be: `Final-Recepient`, `Original-Recipent`. */
export function spelled(fields: Fields): Fields {
  return fields.map((field) => {
    const side = /^(final|original)-?rec[ei]p[ie]{1,2}nts?$/.exec(field.name)?.[1]
    return side === undefined ? field : { name: `${side}-recipient`, value: field.value }
  })
}

/** One list of fields a recipient. Blank lines stand between recipients, but also within one, and are left out between two. */
function recipientsOf(groups: readonly Fields[]): readonly Fields[] {
  const found: Field[][] = []
  for (const group of groups.flatMap(parted)) {
    const last = found.at(-1)
    if (last !== undefined && goesOn(last, group)) last.push(...group)
    else found.push([...group])
  }
  return found
}

/** A group, parted wherever a field comes again that stands once for each recipient. */
function parted(group: Fields): readonly Fields[] {
  const parts: Field[][] = [[]]
  const seen = new Set<string>()
  for (const field of group) {
    if (ONCE.includes(field.name)) {
      if (seen.has(field.name)) {
        parts.push([])
        seen.clear()
      }
      seen.add(field.name)
    }
    parts.at(-1)?.push(field)
  }
  return parts
}

/** Whether a group after a blank line is of the same recipient: it says nothing anew, and one of the two alone names any. */
function goesOn(before: Fields, group: Fields): boolean {
  const here = new Set(group.map(({ name }) => name))
  if (before.some(({ name }) => ONCE.includes(name) && here.has(name))) return false
  return !(before.some(isRecipient) && group.some(isRecipient))
}

function isRecipient({ name }: Field): boolean {
  return name.endsWith('-recipient')
}

/** Whom fields are about: the recipient in the end, and where no address stands there, the one that we wrote. */
export function whomIn(fields: Fields): Pick<Recipient, 'recipient' | 'original'> {
  const final = typedAddress(valueOf(fields, 'final-recipient'))
  const original = typedAddress(valueOf(fields, 'original-recipient'))
  return { recipient: isAddress(final) || original === '' ? final : original, original }
}

function recipientOf(fields: Fields): Recipient | null {
  const status = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(valueOf(fields, 'status'))?.[0] ?? ''
  const action = actionOf(valueOf(fields, 'action'), status)
  const whom = whomIn(fields)
  if (action === null || whom.recipient === '') return null
  return {
    ...whom,
    action,
    status,
    diagnostic: plainValue(decodeWords(withoutType(valueOf(fields, 'diagnostic-code').slice(0, 10_000)))),
    at: instantOf(valueOf(fields, 'last-attempt-date')),
  }
}

/** The words for an action: the standard's, and what some programs write for them. */
const ACTIONS: ReadonlyMap<string, ReportAction> = new Map([
  ['failed', 'failed'],
  ['failure', 'failed'],
  ['fail', 'failed'],
  ['delayed', 'delayed'],
  ['delay', 'delayed'],
  ['delivered', 'delivered'],
  ['relayed', 'relayed'],
  ['expanded', 'expanded'],
])

/** Without a known word for the action, only a permanent failure (RFC 3463, section 2.1) says what was done. */
function actionOf(value: string, status: string): ReportAction | null {
  const word = /^[a-z]+/.exec(withoutComments(value.slice(0, 1_000)).toLowerCase())?.[0] ?? ''
  return ACTIONS.get(word) ?? (status.startsWith('5.') ? 'failed' : null)
}

/** `dns; mx.host` and `smtp; 550 no such user` without the type in front. */
function withoutType(value: string): string {
  return value.replace(/^[;\s]*(?:[\w/-]{1,40}\s?;\s?)?/, '')
}
