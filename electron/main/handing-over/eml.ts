/** An email as a file of its own, to be opened, looked through and sent by any mail program: RFC 5322 and MIME. */
import { domainToASCII } from 'node:url'
import { domainOf, isMessageId, mailboxesIn, type Mailbox } from '#core/mailbox'
import type { Instant } from '#core/moment'
import type { OutgoingEmail } from '#core/projections/outgoing'

/**
 * The draft, in bytes. `X-Unsent` makes Outlook open it as one that is still to be sent; `Disposition-Notification-To` asks for a
 * receipt when it is displayed (RFC 8098), which the other side is free to refuse.
 */
export async function emlOf({ details, subject, references, text }: OutgoingEmail, at: Instant): Promise<Buffer> {
  // Read when an email is first composed: the program need not have it to start.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const from = mailboxesIn(details.from).mailboxes.map(inAscii)
  // What is no identifier is no way to find an email again, and the composer takes it as it is.
  const known = references.filter(isMessageId)
  const last = known.at(-1)
  const composer = new MailComposer({
    from,
    to: mailboxesIn(details.to).mailboxes.map(inAscii),
    subject,
    date: new Date(at),
    messageId: details.messageId,
    ...(last === undefined ? {} : { inReplyTo: last, references: known }),
    headers: { 'X-Unsent': '1', 'Disposition-Notification-To': from.map(({ address }) => address).join(', ') },
    text,
    newline: 'windows',
    // Nothing is ever read from the disk or the network on a text's word.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Domains in other scripts are written as the mail's own rules have them (RFC 5891). */
function inAscii(mailbox: Mailbox): Mailbox {
  const domain = domainOf(mailbox)
  return { ...mailbox, address: mailbox.address.slice(0, -domain.length) + (domainToASCII(domain) || domain) }
}
