/** Reports that are sentences in a text: Exim, qmail, Gmail; and texts that only look like them. */
import { DELIVERY, type Delivery } from './deliveries'
import { letter, lines, OURS, row, SENT_HEAD, SPOKESPERSON, type Row } from './write'

const NONE: Partial<Delivery> = { about: [], said: [] }

const sent = (head: readonly string[], ...text: readonly string[]): string =>
  lines(
    'From: Mail Delivery System <Mailer-Daemon@mx.embassy.example>',
    'To: press@embassy.example',
    'Subject: Mail delivery failed: returning message to sender',
    'Date: Fri, 02 Mar 2018 20:45:00 +0000',
    'Message-ID: <E1esrFM-0005@mx.embassy.example>',
    ...head,
    '',
    ...text,
  )

const COPY = ['------ This is a copy of the message, including all the headers. ------', '', ...SENT_HEAD, '', 'Excellency,']
const EXIM = ['This message was created automatically by mail delivery software.', '']
const FAILURE = [
  ...EXIM,
  'A message that you sent could not be delivered to one or more of its',
  'recipients. This is a permanent error. The following address(es) failed:',
  '',
  `  ${SPOKESPERSON}`,
  '    SMTP error from remote mail server after RCPT TO:',
  '    550 5.1.1 no such user',
  '',
]
const QMAIL = [
  'Hi. This is the qmail-send program at mx.embassy.example.',
  "I'm afraid I wasn't able to deliver your message to the following addresses.",
  "This is a permanent error; I've given up. Sorry it didn't work out.",
  '',
]
const POSTFIX = [
  'This is the Postfix program at host mx.embassy.example.',
  '',
  "I'm sorry to have to inform you that your message could not",
  'be delivered to one or more recipients.',
  '',
]
const SENDMAIL = (errors: string): readonly string[] => [
  'The original message was received at Fri, 2 Mar 2018 20:40:00 GMT',
  'from desk.embassy.example [192.0.2.7]',
  '',
  `   ----- The following addresses had ${errors} errors -----`,
]
const HEADER = [
  '   ----- Transcript of session follows -----',
  '... while talking to mx.ministry.example.:',
  '',
  '   ----- Message header follows -----',
  '',
  ...SENT_HEAD,
]
const FAILED_TO = [`X-Failed-Recipients: ${SPOKESPERSON}`, 'Auto-Submitted: auto-replied']
const GMAIL_COPY = ['----- Original message -----', '', ...SENT_HEAD, '', 'Excellency,']

export const SENTENCES: readonly Row<Delivery>[] = [
  row('Exim', sent(FAILED_TO, ...FAILURE, ...COPY)),
  row(
    'Exim, the body is not returned',
    sent(FAILED_TO, ...FAILURE, '------ The body of the message is 81920 characters long; only the first', ...COPY.slice(1)),
  ),
  row('Exim, nothing is returned', sent(FAILED_TO, ...FAILURE), { about: [] }),
  row('Exim, two recipients', sent([`X-Failed-Recipients: ${SPOKESPERSON},`, '  b@ministry.example'], ...FAILURE, ...COPY), {
    said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example failed'],
  }),
  row('Exim, a field for each recipient', sent([...FAILED_TO, 'X-Failed-Recipients: b@ministry.example'], ...FAILURE, ...COPY), {
    said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example failed'],
  }),
  row('Exim, no X-Failed-Recipients', sent(['Return-Path: <>'], ...FAILURE, ...COPY), NONE),
  row(
    'Exim goes on trying',
    sent(
      ['Return-Path: <>'],
      ...EXIM,
      'The address to which the message has not yet been delivered is:',
      '',
      `  ${SPOKESPERSON}`,
      '',
      'No action is required on your part.',
    ),
    { about: [], said: [`${SPOKESPERSON} delayed`] },
  ),
  row('X-Failed-Recipients, and not a word of what became of it', sent(FAILED_TO, 'See the attached.'), NONE),
  row(
    'qmail',
    sent(
      ['Return-Path: <>'],
      ...QMAIL,
      `<${SPOKESPERSON}>:`,
      '192.0.2.5 does not like recipient. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...SENT_HEAD,
    ),
  ),
  row(
    'qmail, no reason',
    sent(
      ['Return-Path: <>'],
      ...QMAIL,
      `<${SPOKESPERSON}>:`,
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...SENT_HEAD,
    ),
    { said: [`${SPOKESPERSON} failed`] },
  ),
  row(
    'qmail, two recipients',
    sent(
      ['Return-Path: <>'],
      ...QMAIL,
      `<${SPOKESPERSON}>:`,
      'No. (#5.1.1)',
      '',
      '<b@ministry.example>:',
      'Full. (#5.2.2)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...SENT_HEAD,
    ),
    { said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example failed 5.2.2'] },
  ),
  row(
    'qmail goes on trying',
    sent(
      ['Return-Path: <>'],
      QMAIL[0] ?? '',
      'I was not able to deliver your message yet; I will keep trying.',
      '',
      `<${SPOKESPERSON}>:`,
      'No answer. (#4.4.1)',
    ),
    NONE,
  ),
  row(
    'qmail, in the middle of a letter',
    sent(['Return-Path: <>'], 'I got this:', '', ...QMAIL, `<${SPOKESPERSON}>:`, 'No. (#5.1.1)'),
    NONE,
  ),
  row(
    'as qmail, in words of its own',
    sent(
      ['Return-Path: <>'],
      "We're sorry. Your message was not delivered.",
      '',
      `<${SPOKESPERSON}>:`,
      'Full. (#5.2.2)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...SENT_HEAD,
    ),
    { said: [`${SPOKESPERSON} failed 5.2.2`] },
  ),
  row(
    'as qmail, of a person',
    letter(
      {},
      'My server tells me that it was not delivered.',
      '',
      `<${SPOKESPERSON}>:`,
      'Full.',
      '',
      '--- Below this line is a copy of the message.',
    ),
    { ...NONE, automatic: false },
  ),
  row(
    'Postfix, of old',
    sent(
      ['Return-Path: <>'],
      ...POSTFIX,
      `<${SPOKESPERSON}>: host mx.ministry.example said: 550 5.1.1`,
      '    no such user',
      '',
      ...COPY,
    ),
    {},
  ),
  row(
    'Postfix, of old, warns',
    sent(
      ['Return-Path: <>'],
      POSTFIX[0] ?? '',
      '',
      'THIS IS A WARNING ONLY.',
      'Your message could not be delivered for 4.0 hours. It will be retried.',
      '',
      `<${SPOKESPERSON}>: connect timed out`,
    ),
    { about: [], said: [`${SPOKESPERSON} delayed`] },
  ),
  row(
    'Gmail',
    sent(FAILED_TO, 'Delivery to the following recipient failed permanently:', '', `     ${SPOKESPERSON}`, '', ...GMAIL_COPY),
    { said: [`${SPOKESPERSON} failed`] },
  ),
  row(
    'Gmail goes on trying',
    sent(
      FAILED_TO,
      'Delivery to the following recipient has been delayed:',
      '',
      `     ${SPOKESPERSON}`,
      '',
      'Message will be retried for 2 more day(s)',
      '',
      ...GMAIL_COPY,
    ),
    { said: [`${SPOKESPERSON} delayed`] },
  ),
  row(
    'sendmail, of old',
    sent(
      ['Return-Path: <>'],
      ...SENDMAIL('permanent fatal'),
      `<${SPOKESPERSON}>`,
      '    (reason: 550 5.1.1 no such user)',
      '',
      ...HEADER,
    ),
  ),
  row(
    'sendmail, of old, two recipients',
    sent(['Return-Path: <>'], ...SENDMAIL('permanent fatal'), SPOKESPERSON, 'b@ministry.example', '', ...HEADER),
    { said: [`${SPOKESPERSON} failed`, 'b@ministry.example failed'] },
  ),
  row(
    'sendmail, of old, goes on trying',
    sent(['Return-Path: <>'], ...SENDMAIL('transient non-fatal'), `<${SPOKESPERSON}>`, '', ...HEADER),
    { said: [`${SPOKESPERSON} delayed`] },
  ),
  row(
    'as sendmail, of a person',
    letter({}, ...SENDMAIL('permanent fatal'), SPOKESPERSON, '', 'Can you help?'),
    { ...NONE, automatic: false },
  ),
  row('a subject alone', sent(['Return-Path: <>'], 'Your letter has not arrived.'), NONE),
]

/** What a plain one tells. */
export const SENTENCE: Delivery = { ...DELIVERY, about: [OURS] }
