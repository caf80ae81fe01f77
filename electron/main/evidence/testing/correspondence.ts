/** A correspondence of March 2018 as files: what we sent, what came back, and what we sent again. Everybody in it is invented. */

const SUBJECT = 'Meeting of the two ministers (2018/001)'
const TEXT = 'The Embassy presents its compliments and has the honour to propose a meeting.'

/** A message in lines, as mail programs save it. */
function eml(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`
}

function ours(id: string, date: string): string {
  return eml(
    'From: Press office <press@embassy.example>',
    'To: Press desk <Press@Ministry.Example>',
    `Subject: ${SUBJECT}`,
    `Date: ${date}`,
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    TEXT,
  )
}

export const SENT = ours('first-1@embassy.example', 'Fri, 02 Mar 2018 15:40:12 -0500')

export const BOUNCE = eml(
  'Return-Path: <>',
  'From: Mail Delivery System <MAILER-DAEMON@mx.ministry.example>',
  'To: press@embassy.example',
  'Subject: Undelivered Mail Returned to Sender',
  'Date: Fri, 02 Mar 2018 20:41:03 +0000',
  'Message-ID: <20180302204103.17@mx.ministry.example>',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain',
  '',
  'Your message could not be delivered.',
  '',
  '--b1',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.ministry.example',
  '',
  'Final-Recipient: rfc822; press@ministry.example',
  'Action : failed',
  'Status: 4.2.2',
  'Diagnostic-Code: smtp; 452 4.2.2',
  '    Mailbox full',
  'Last-Attempt-Date: Fri, 02 Mar 2018 20:41:00 +0000',
  '',
  '--b1',
  'Content-Type: message/rfc822',
  '',
  ...SENT.trimEnd().split('\r\n'),
  '',
  '--b1--',
)

export const AGAIN = ours('second-2@embassy.example', 'Fri, 02 Mar 2018 16:30:00 -0500')

export const RECEIPT = eml(
  'From: Press desk <press@ministry.example>',
  'To: press@embassy.example',
  `Subject: Read: ${SUBJECT}`,
  'Date: Mon, 05 Mar 2018 09:12:00 +0300',
  'Message-ID: <read-1@ministry.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=disposition-notification; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain',
  '',
  'Your message was displayed.',
  '',
  '--b2',
  'Content-Type: message/disposition-notification',
  '',
  'Reporting-UA: desk.ministry.example; Mail',
  'Final-Recipient: rfc822;press@ministry.example',
  'Original-Message-ID: <second-2@embassy.example>',
  'Disposition: manual-action/MDN-sent-manually; displayed',
  '',
  '--b2--',
)

export const REPLY = eml(
  'From: "S. Example" <press@ministry.example>',
  'To: press@embassy.example',
  `Subject: RE: ${SUBJECT}`,
  'Date: Mon, 05 Mar 2018 17:42:00 +0300',
  'Message-ID: <answer-1@ministry.example>',
  'In-Reply-To: <second-2@embassy.example>',
  'References: <second-2@embassy.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'We have received your letter and passed it on.',
  '',
  'On Friday, Press office wrote:',
  `> ${TEXT}`,
)

export const AWAY = eml(
  'From: "S. Example" <press@ministry.example>',
  'To: press@embassy.example',
  `Subject: Automatic reply: ${SUBJECT}`,
  'Date: Sat, 03 Mar 2018 00:30:05 +0300',
  'Message-ID: <away-1@ministry.example>',
  'In-Reply-To: <second-2@embassy.example>',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The desk is closed until Monday.',
)

/** In the order in which they happened. */
export const CORRESPONDENCE = { 'sent.eml': SENT, 'bounce.eml': BOUNCE, 'again.eml': AGAIN, 'away.eml': AWAY, 'receipt.eml': RECEIPT, 'reply.eml': REPLY }
