/** What was read of a message, put together as one, whatever its file. */
import type { Mail, MailOddity } from '#core/evidence/mail'
import { isServer } from './addresses'
import { isAutomatic } from './automatic'
import { valueOf, type Fields } from './fields'
import { hasSeveralSenders, type Envelope } from './head'
import { ownText } from './own-text'
import { LONGEST_TEXT } from './parts'
import { plainText, plainValue } from './plain'
import { isReport, type Found } from './report'

export interface Reading {
  readonly head: Fields
  readonly envelope: Envelope
  /** All of it, with what it quotes. */
  readonly text: string
  readonly attachments: Mail['attachments']
  /** The report that stands in it. */
  readonly own: Found | null
  /** One in a message that it passes on whole. */
  readonly inside: Found | null
  /** What its file says of itself beside the header: `report` and `automatic` are beyond doubt. */
  readonly kind: 'report' | 'automatic' | null
}

export function mailOf({ head, envelope, text, attachments, own, inside, kind }: Reading): Mail {
  const found = own ?? inside
  const byMachine = isAutomatic(head) || kind !== null
  const isPassedOn = own === null ? inside !== null : !(isReport(head) || byMachine || isServer(valueOf(head, 'from')))
  return {
    ...envelope,
    isAutomatic: byMachine || (found !== null && !isPassedOn),
    text: plainText(own === null ? ownText(text) : text, LONGEST_TEXT).trim(),
    attachments: attachments.map((each) => ({ ...each, name: plainValue(each.name), type: plainValue(each.type).toLowerCase() })),
    report: found?.report ?? null,
    oddities: odditiesOf(head, envelope, found, isPassedOn),
  }
}

function odditiesOf(head: Fields, envelope: Envelope, found: Found | null, isPassedOn: boolean): MailOddity[] {
  const odd: readonly (readonly [MailOddity, boolean])[] = [
    ['report-inside', isPassedOn],
    ['several-reports', found !== null && found.reports > 1],
    ['several-ids', found !== null && found.report.about.length > 1],
    ['no-date', envelope.at === null],
    ['no-id', envelope.id === ''],
    ['no-sender', envelope.from === ''],
    ['several-senders', hasSeveralSenders(head)],
  ]
  return odd.filter(([, holds]) => holds).map(([oddity]) => oddity)
}
