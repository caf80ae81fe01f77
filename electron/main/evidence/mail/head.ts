/** What a message's header says of it. */
import { decodeWords } from 'postal-mime'
import type { Mail, MailOddity } from '#core/evidence/mail'
import { mailboxesIn } from './addresses'
import { instantOf } from './date'
import { valueOf, valuesOf, type Fields } from './fields'
import { idsIn } from './ids'
import { plainValue } from './plain'

export type Envelope = Pick<Mail, 'id' | 'from' | 'fromName' | 'to' | 'subject' | 'at' | 'inReplyTo' | 'references'>

/** Who wrote to whom, when, about what and in answer to what. What it does not say is empty, or null. */
export function envelopeOf(head: Fields): Envelope {
  const sender = valuesOf(head, 'from').flatMap(mailboxesIn)[0]
  return {
    id: idsIn(valueOf(head, 'message-id'))[0] ?? '',
    from: sender?.address ?? '',
    fromName: sender?.name ?? '',
    to: ['to', 'cc'].flatMap((name) => valuesOf(head, name).flatMap(mailboxesIn)).map(({ address }) => address),
    subject: plainValue(decodeWords(valueOf(head, 'subject').slice(0, 10_000))),
    at: instantOf(valueOf(head, 'date')),
    inReplyTo: [...idsIn(valueOf(head, 'in-reply-to'))],
    references: [...idsIn(valueOf(head, 'references'))],
  }
}

/** Whether more than one is said to have written it: two in From, or From twice. */
export function hasSeveralSenders(head: Fields): boolean {
  return new Set(valuesOf(head, 'from').flatMap(mailboxesIn).map(({ address }) => address)).size > 1
}

/** What the envelope lacks. */
export function lacksOf(envelope: Envelope): readonly MailOddity[] {
  return [
    ...(envelope.at === null ? ['no-date' as const] : []),
    ...(envelope.id === '' ? ['no-id' as const] : []),
    ...(envelope.from === '' ? ['no-sender' as const] : []),
  ]
}
