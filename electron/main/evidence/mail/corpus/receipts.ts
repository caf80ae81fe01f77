/** Message disposition notifications (RFC 8098): read receipts. */
import { lines, OURS, report, row, SENT_HEAD, SPOKESPERSON, type Row } from './write'

export interface Receipt {
  about: readonly string[]
  receipt: string | null
  /** Whether a program acted by itself. */
  byItself: boolean
  odd: readonly string[]
}

export const RECEIPT: Receipt = { about: [OURS], receipt: `${SPOKESPERSON} displayed`, byItself: false, odd: [] }

const FIELDS: readonly string[] = [
  'Reporting-UA: mail.ministry.example; ReadMail 2.1',
  `Original-Recipient: rfc822;${SPOKESPERSON}`,
  `Final-Recipient: rfc822;${SPOKESPERSON}`,
  `Original-Message-ID: <${OURS}>`,
  'Disposition: manual-action/MDN-sent-manually; displayed',
]

const receipt = (fields: readonly string[], returned: readonly string[] | null = null): string =>
  report({
    from: `Spokesperson <${SPOKESPERSON}>`,
    head: [],
    type: 'multipart/report; report-type=disposition-notification',
    statusType: 'message/disposition-notification',
    status: fields,
    returned,
    returnedType: 'text/rfc822-headers',
  })

const withLine = (plain: string, ...instead: readonly string[]): string =>
  receipt(FIELDS.flatMap((line) => (line.startsWith(plain) ? instead : [line])))

const disposed = (value: string): string => withLine('Disposition', `Disposition: ${value}`)

export const RECEIPTS: readonly Row<Receipt>[] = [
  row('displayed', receipt(FIELDS)),
  row('deleted', disposed('manual-action/MDN-sent-manually; deleted'), { receipt: `${SPOKESPERSON} deleted` }),
  row(
    'dispatched',
    disposed('automatic-action/MDN-sent-automatically; dispatched'),
    { receipt: `${SPOKESPERSON} dispatched`, byItself: true },
  ),
  row(
    'processed',
    disposed('automatic-action/MDN-sent-automatically; processed'),
    { receipt: `${SPOKESPERSON} processed`, byItself: true },
  ),
  row('denied', disposed('manual-action/MDN-sent-manually; denied'), { receipt: `${SPOKESPERSON} denied` }),
  row(
    'failed',
    disposed('automatic-action/MDN-sent-automatically; failed'),
    { receipt: `${SPOKESPERSON} failed`, byItself: true },
  ),
  row('displayed by hand, sent by itself', disposed('manual-action/MDN-sent-automatically; displayed')),
  row('with a modifier', disposed('manual-action/MDN-sent-manually; displayed/error')),
  row(
    'with two modifiers',
    disposed('manual-action/MDN-sent-manually; deleted/warning,superseded'),
    { receipt: `${SPOKESPERSON} deleted` },
  ),
  row('with no space', disposed('manual-action/MDN-sent-manually;displayed')),
  row('with spaces everywhere', disposed('manual-action / MDN-sent-manually ; displayed')),
  row('in capitals', disposed('MANUAL-ACTION/MDN-SENT-MANUALLY; DISPLAYED')),
  row('folded', withLine('Disposition', 'Disposition: manual-action/MDN-sent-manually;', ' displayed')),
  row('with no modes', disposed('displayed')),
  row('with an unknown word', disposed('manual-action/MDN-sent-manually; glanced'), { about: [], receipt: null }),
  row('with no Disposition', withLine('Disposition'), { about: [], receipt: null }),
  row('no brackets about the id', withLine('Original-Message', `Original-Message-ID: ${OURS}`)),
  row('Final-Recepient, and no original', receipt([...FIELDS.slice(3), `Final-Recepient : rfc822; <${SPOKESPERSON}>`])),
  row('of X.400', withLine('Final', 'Final-Recipient: x400; /C=xx/S=petrova/')),
  row('no id, and the headers returned', receipt(FIELDS.filter((line) => !line.startsWith('Original-Message')), SENT_HEAD)),
  row('no id at all', withLine('Original-Message'), { about: [] }),
  row('two ids', receipt(FIELDS, SENT_HEAD.map((line) => line.replace(OURS, 'other@desk.embassy.example'))), {
    about: [OURS, 'other@desk.embassy.example'],
    odd: ['several-ids'],
  }),
  row('as text/plain', receipt(FIELDS).replace('message/disposition-notification', 'text/plain')),
  row('of no recipient', receipt(FIELDS.filter((line) => !line.includes('-Recipient'))), { receipt: 'displayed' }),
  row(
    'alone, without a text',
    lines(...receipt(FIELDS).split('\r\n').slice(0, 5), 'Content-Type: message/disposition-notification', '', ...FIELDS),
    { odd: ['report-inside'] },
  ),
]
