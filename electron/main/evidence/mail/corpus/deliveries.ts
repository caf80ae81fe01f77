/** Delivery status notifications (RFC 3464), by what real servers do to them. */
import { Buffer } from 'node:buffer'
import { FAILED, lines, OURS, report, row, SENT_HEAD, SPOKESPERSON, type Row } from './write'

/** What a plain one tells: that our message failed for its one recipient. */
export interface Delivery {
  about: readonly string[]
  said: readonly string[]
  automatic: boolean
  odd: readonly string[]
}

export const DELIVERY: Delivery = { about: [OURS], said: [`${SPOKESPERSON} failed 5.1.1`], automatic: true, odd: [] }

const ABROAD = 'Spokesperson@Ministry.example'

/** The plain report with one line of its status in another form. */
const withLine = (plain: string, ...instead: readonly string[]): string =>
  report({ status: FAILED.flatMap((line) => (line.startsWith(plain) ? instead : [line])) })

const status = (...fields: readonly string[]): string => report({ status: fields })
const recipient = (address: string, action: string, code: string): readonly string[] => [
  `Final-Recipient: rfc822; ${address}`,
  `Action: ${action}`,
  `Status: ${code}`,
]

export const DELIVERIES: readonly Row<Delivery>[] = [
  row('a plain failure', report()),
  row('delivered', withLine('Action', 'Action: delivered'), { said: [`${SPOKESPERSON} delivered 5.1.1`] }),
  row(
    'delivered, 2.0.0',
    status(...recipient(SPOKESPERSON, 'delivered', '2.0.0')),
    { said: [`${SPOKESPERSON} delivered 2.0.0`] },
  ),
  row('relayed', status(...recipient(SPOKESPERSON, 'relayed', '2.0.0')), { said: [`${SPOKESPERSON} relayed 2.0.0`] }),
  row('expanded', status(...recipient(SPOKESPERSON, 'expanded', '2.0.0')), { said: [`${SPOKESPERSON} expanded 2.0.0`] }),
  row('delayed', status(...recipient(SPOKESPERSON, 'delayed', '4.4.7')), { said: [`${SPOKESPERSON} delayed 4.4.7`] }),
  // Names and values as they are really written.
  row('a space before the colon', withLine('Action', 'Action : failed')),
  row('no space after the colon', withLine('Action', 'Action:failed')),
  row('a tab after the colon', withLine('Action', 'Action:\tfailed')),
  row('names in capitals', report({ status: FAILED.map((line) => line.replace(/^[\w-]+:/, (name) => name.toUpperCase())) })),
  row('names in small letters', report({ status: FAILED.map((line) => line.replace(/^[\w-]+:/, (name) => name.toLowerCase())) })),
  row('values in capitals', withLine('Action', 'Action: FAILED')),
  row('the address in capitals', withLine('Final', `Final-Recipient: RFC822; ${ABROAD.toUpperCase()}`)),
  row('rfc/822', withLine('Final', `Final-Recipient: rfc/822;${SPOKESPERSON}`)),
  row('a space before the semicolon', withLine('Final', `Final-Recipient: rfc822 ; ${SPOKESPERSON}`)),
  row('no type', withLine('Final', `Final-Recipient: ${SPOKESPERSON}`)),
  row('in brackets', withLine('Final', `Final-Recipient: rfc822; <${SPOKESPERSON}>`)),
  row('in brackets with a name', withLine('Final', `Final-Recipient: rfc822; The Spokesperson <${SPOKESPERSON}>`)),
  row('in quotes', withLine('Final', `Final-Recipient: rfc822; "${SPOKESPERSON}"`)),
  row('an opening bracket only', withLine('Final', `Final-Recipient: rfc822;${SPOKESPERSON}>`), {
    // What cannot be an address is kept as it stands.
    said: [`${SPOKESPERSON}> failed 5.1.1`],
  }),
  row('a comment after the address', withLine('Final', `Final-Recipient: rfc822; ${SPOKESPERSON} (expanded from: <alias>)`)),
  row('a comment after the action', withLine('Action', 'Action: failed (bad destination mailbox address)')),
  row('a comment after the status', withLine('Status', 'Status: 5.1.1 (Remote SMTP server has rejected address)')),
  row('a comment before the status', withLine('Status', 'Status: (bad) 5.1.1')),
  row('Final-Recepient', withLine('Final', `Final-Recepient: rfc822; ${SPOKESPERSON}`)),
  row('Final-Recipent', withLine('Final', `Final-Recipent: rfc822; ${SPOKESPERSON}`)),
  row('Final Recipient', withLine('Final', `Final Recipient: rfc822; ${SPOKESPERSON}`)),
  row('folded values', withLine('Final', 'Final-Recipient:', ` rfc822;`, `\t${SPOKESPERSON}`)),
  row('a semicolon in front', withLine('Action', ';Action: delayed'), { said: [`${SPOKESPERSON} delayed 5.1.1`] }),
  row('all lines indented', report({ status: FAILED.map((line) => (line === '' ? '' : `  ${line}`)) })),
  row('a blank line in front', status('', '', ...FAILED)),
  row('no blank line after the first group', report({ status: FAILED.filter((line) => line !== '') })),
  row('a blank line between the fields of one recipient', report({ status: FAILED.flatMap((line) => [line, '']) })),
  row('blank lines of spaces', report({ status: FAILED.map((line) => (line === '' ? '   ' : line)) })),
  row('the action before the recipient', status('Action: failed', `Final-Recipient: rfc822; ${SPOKESPERSON}`, 'Status: 5.1.1')),
  row('an encoded word', withLine('Final', `Final-Recipient: rfc822; =?utf-8?Q?${SPOKESPERSON.replace('@', '=40')}?=`)),
  row('an address in UTF-8', withLine('Final', 'Final-Recipient: utf-8; посол@министерство.example'), {
    said: ['посол@министерство.example failed 5.1.1'],
  }),
  row('an address in UTF-8, escaped', withLine('Final', 'Final-Recipient: utf-8; \\x{43F}ress@ministry.example'), {
    said: ['пress@ministry.example failed 5.1.1'],
  }),
  // What is told of the action and the status.
  row('failure for failed', withLine('Action', 'Action: failure')),
  row('no action, and a permanent status', withLine('Action')),
  row('an unknown action, and a permanent status', withLine('Action', 'Action: rejected')),
  row('no action, and a passing status', status(`Final-Recipient: rfc822; ${SPOKESPERSON}`, 'Status: 4.4.1'), { said: [] }),
  row('an unknown action, and a passing status', status(...recipient(SPOKESPERSON, 'deliverable', '4.4.1')), { said: [] }),
  row('no status', withLine('Status'), { said: [`${SPOKESPERSON} failed`] }),
  row('a status of SMTP', withLine('Status', 'Status: 550'), { said: [`${SPOKESPERSON} failed`] }),
  row('no recipient', status('Reporting-MTA: dns; mx.ministry.example', '', 'Action: failed', 'Status: 5.1.1'), { said: [] }),
  row('no recipient at all', status('Reporting-MTA: dns; mx.ministry.example'), { said: [] }),
  // Whom it is about.
  row('Original-Recipient alone', withLine('Final', `Original-Recipient: rfc822;${SPOKESPERSON}`)),
  row(
    'Original-Recipient, and an alias',
    withLine('Final', `Original-Recipient: rfc822;${SPOKESPERSON}`, 'Final-Recipient: rfc822; m.petrova@mail.ministry.example'),
    { said: ['m.petrova@mail.ministry.example failed 5.1.1'] },
  ),
  row(
    'X.400, and Original-Recipient',
    withLine('Final', `Original-Recipient: rfc822;${SPOKESPERSON}`, 'Final-Recipient: x400; /C=xx/A=mail/S=petrova/'),
  ),
  row(
    'X.400 alone',
    withLine('Final', 'Final-Recipient: X400; /C=xx/A=mail/S=petrova/'),
    { said: ['/c=xx/a=mail/s=petrova/ failed 5.1.1'] },
  ),
  row('a local alias', withLine('Final', 'Final-Recipient: LOCAL; petrova'), { said: ['petrova failed 5.1.1'] }),
  row('an unknown type of address', withLine('Final', `Final-Recipient: unknown; ${SPOKESPERSON}`)),
  row(
    'three recipients',
    status(
      ...FAILED,
      '',
      ...recipient('b@ministry.example', 'delayed', '4.2.2'),
      '',
      ...recipient('c@ministry.example', 'delivered', '2.1.5'),
    ),
    { said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example delayed 4.2.2', 'c@ministry.example delivered 2.1.5'] },
  ),
  row('two recipients, no blank line between', status(...FAILED, ...recipient('b@ministry.example', 'delayed', '4.2.2')), {
    said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example delayed 4.2.2'],
  }),
  row(
    'two recipients, blank lines everywhere',
    status(...[...FAILED, ...recipient('b@ministry.example', 'delayed', '4.2.2')].flatMap((line) => [line, ''])),
    { said: [`${SPOKESPERSON} failed 5.1.1`, 'b@ministry.example delayed 4.2.2'] },
  ),
  row(
    'two recipients, nothing told of the first',
    status(`Final-Recipient: rfc822; ${SPOKESPERSON}`, '', ...recipient('b@ministry.example', 'failed', '5.1.1')),
    { said: ['b@ministry.example failed 5.1.1'] },
  ),
  row(
    'an action of nobody in front',
    status('Action: delayed', 'Status: 4.4.1', '', ...recipient(SPOKESPERSON, 'failed', '5.1.1')),
  ),
  row(
    'an Original-Recipient of another in front',
    status('Original-Recipient: rfc822;a@x.example', '', 'Final-Recipient: x400; /S=b/', 'Action: failed', 'Status: 5.1.1'),
    { said: ['/s=b/ failed 5.1.1'] },
  ),
  // Which message it is about.
  row('headers only are returned', report({ returnedType: 'text/rfc822-headers', returned: SENT_HEAD })),
  row('headers only, as message/rfc822-headers', report({ returnedType: 'message/rfc822-headers', returned: SENT_HEAD })),
  row('a returned message behind blank lines', report({ returned: ['', '', ...SENT_HEAD, '', 'x'] })),
  row(
    'a returned message behind a line of mbox',
    report({ returned: ['From press Fri Mar  2 20:40:00 2018', ...SENT_HEAD, '', 'x'] }),
  ),
  row('no brackets about the id', report({ returned: SENT_HEAD.map((line) => line.replace(/[<>]/g, '')) })),
  row('a folded id', report({ returned: SENT_HEAD.map((line) => line.replace('Message-ID: ', 'Message-ID:\r\n ')) })),
  row('nothing is returned', report({ returned: null }), { about: [] }),
  row('nothing is returned, and it is in reply', report({ returned: null, head: [`In-Reply-To: <${OURS}>`] })),
  row('nothing is returned, and it has one reference', report({ returned: null, head: [`References: <${OURS}>`] })),
  row(
    'nothing is returned, and it has two references',
    report({ returned: null, head: [`References: <earlier@desk.embassy.example> <${OURS}>`] }),
    { about: [] },
  ),
  row('X-Original-Message-ID', report({ returned: null, status: [`X-Original-Message-ID: <${OURS}>`, ...FAILED] })),
  row('two ids', report({ head: ['In-Reply-To: <other@desk.embassy.example>'] }), {
    about: [OURS, 'other@desk.embassy.example'],
    odd: ['several-ids'],
  }),
  row('one id in two cases', report({ head: [`In-Reply-To: <${OURS.toUpperCase()}>`] })),
  // The form of the whole.
  row('as text/plain', report({ statusType: 'text/plain' })),
  row('as text/plain, all of it', report({ statusType: 'text/plain', returnedType: 'text/plain' })),
  row('as application/octet-stream', report({ statusType: 'application/octet-stream; name="details.txt"' })),
  row(
    'as an attachment of plain text',
    report({ statusType: 'text/plain; name="ATT00001.txt"\r\nContent-Disposition: attachment; filename="ATT00001.txt"' }),
  ),
  row('as message/global-delivery-status', report({ statusType: 'message/global-delivery-status', type: 'multipart/mixed' })),
  row(
    'in base64',
    report({
      statusType: 'message/delivery-status\r\nContent-Transfer-Encoding: base64',
      status: [Buffer.from(lines(...FAILED)).toString('base64')],
    }),
  ),
  row('its parts in another order', lines(...swapped(report()))),
  row('in multipart/mixed, of a server', report({ type: 'multipart/mixed' })),
  row('in multipart/mixed, of a person', report({ type: 'multipart/mixed', from: 'A. Person <a@ministry.example>', head: [] }), {
    automatic: false,
    odd: ['report-inside'],
  }),
  row(
    'two reports',
    report({ returnedType: 'message/delivery-status', returned: FAILED }),
    { about: [], odd: ['several-reports'] },
  ),
  row('of a sender without a domain', report({ from: 'MAILER-DAEMON (Mail Delivery System)' })),
  row('of no sender', report({ from: '', head: ['Return-Path: <>'] }), { odd: ['no-sender'] }),
  row('in lines of a bare CR', report().replaceAll('\r\n', '\r')),
  row('in lines of LF', report().replaceAll('\r\n', '\n')),
  row('in lines of CR CR LF', report().replaceAll('\r\n', '\r\r\n')),
  row('behind a byte order mark', `\uFEFF${report()}`),
  row('behind blank lines', `\r\n\r\n${report()}`),
  row('behind a line of mbox', `From MAILER-DAEMON Fri Mar  2 20:45:00 2018\r\n${report()}`),
  row('cut off in its last part', report().slice(0, -15)),
  row('cut off in the id', report().slice(0, -47), { about: [] }),
]

/** The same, the last of its three parts in the middle. */
function swapped(file: string): readonly string[] {
  const [before = '', said = '', told = '', returned = ''] = file.trimEnd().split('--=_part\r\n')
  return [before, said, returned.replace('\r\n--=_part--', '\r\n'), told].join('--=_part\r\n').concat('--=_part--').split('\r\n')
}
