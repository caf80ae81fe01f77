/** Reports that somebody passed on in a letter of their own, and reports about reports. */
import { DELIVERY, type Delivery } from './deliveries'
import { letter, report, row, type Row } from './write'

const attached = (inner: string, type = 'message/rfc822'): string =>
  letter(
    { 'Content-Type': 'multipart/mixed; boundary="=_outer"', Subject: 'Fwd: Undelivered Mail Returned to Sender' },
    '--=_outer',
    'Content-Type: text/plain',
    '',
    'See below.',
    '--=_outer',
    `Content-Type: ${type}`,
    '',
    inner,
    '--=_outer--',
  )

export const PASSED_ON: readonly Row<Delivery>[] = [
  row('a report passed on whole', attached(report())),
  row(
    'a report passed on by somebody who passed it on',
    attached(attached(report()).replaceAll('_outer', '_inner')),
    { about: [], said: [], odd: [] },
  ),
  row('a letter passed on', attached(letter({}, 'We have it.')), { about: [], said: [], odd: [] }),
  row('a report that could not be delivered', report({ returned: report().replaceAll('_part', '_inner').split('\r\n') }), {
    about: ['report-1@mx.ministry.example'],
    automatic: true,
    odd: [],
  }),
]

/** What a plain one tells. */
export const PASSED: Delivery = { ...DELIVERY, automatic: false, odd: ['report-inside'] }
