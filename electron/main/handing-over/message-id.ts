/** The identifier that an email bears from us, so that what answers to it can be known again. */
import { randomUUID } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { domainOf, isMessageId, mailboxesIn } from '#core/mailbox'
import type { AttemptDetails } from '#core/request'

/**
 * The details with a Message-ID (RFC 5322, section 3.6.4): 122 bits of chance at the sender's domain. One that is there stays, so
 * that an email handed over twice is the same one. Without a sender there is none to give.
 */
export function withMessageId(details: AttemptDetails): AttemptDetails {
  if (details.channel !== 'email' || isMessageId(details.messageId)) return details
  const [sender] = mailboxesIn(details.from).mailboxes
  return sender ? { ...details, messageId: `<${randomUUID()}@${domainToASCII(domainOf(sender)) || 'localhost'}>` } : details
}
