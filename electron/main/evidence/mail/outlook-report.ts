/**
 * A report as Outlook keeps it: not in the form that it came in, but as a class of message and fields of its own ([MS-OXOMSG],
 * section 2.2.3).
 */
import type { FieldsData } from '@kenjiuno/msgreader'
import type { Disposition, ReportAction } from '#core/evidence/mail'
import { isAddress } from './addresses'
import type { Envelope } from './head'
import { distinct, idsIn } from './ids'
import { plainValue } from './plain'
import type { Found } from './report'

/** The ends of a report's class; the longer ones come first. */
const ACTIONS: readonly (readonly [string, ReportAction])[] = [
  ['.delayed.dr', 'delayed'],
  ['.relayed.dr', 'relayed'],
  ['.expanded.dr', 'expanded'],
  ['.ndr', 'failed'],
  ['.dr', 'delivered'],
]
const DISPOSITIONS: readonly (readonly [string, Disposition])[] = [
  ['.ipnrn', 'displayed'],
  ['.ipnnrn', 'deleted'],
]

const MOST_RECIPIENTS = 500

/** The report that these fields are; null where they are none. The recipients of a report are those of whom it tells. */
export function outlookReport(fields: FieldsData, { from, inReplyTo }: Envelope): Found | null {
  const kind = (fields.messageClass ?? '').toLowerCase()
  if (!kind.startsWith('report.')) return null
  const action = ACTIONS.find(([end]) => kind.endsWith(end))?.[1]
  const disposition = DISPOSITIONS.find(([end]) => kind.endsWith(end))?.[1]
  if (action === undefined && disposition === undefined) return null
  return {
    reports: 1,
    report: {
      about: [...distinct([...idsIn(propertyOf(fields, '1046')), ...inReplyTo])],
      subject: plainValue(propertyOf(fields, '0049')),
      recipients: [],
      delivery:
        action === undefined
          ? null
          : {
            server: '',
            recipients: recipientsOf(fields).map((each) => ({ ...each, original: '', action, status: '', at: null })),
          },
      receipt: disposition === undefined ? null : { recipient: from, original: '', disposition, isAutomatic: false },
    },
  }
}

function recipientsOf(fields: FieldsData): readonly { readonly recipient: string; readonly diagnostic: string }[] {
  return (fields.recipients ?? []).slice(0, MOST_RECIPIENTS).flatMap((each) => {
    const recipient = addressOf(each)
    return recipient === '' ? [] : [{ recipient, diagnostic: plainValue(propertyOf(each, '0c1b')) }]
  })
}

/** The address of a recipient by email; one that is known within an Exchange only has none. */
export function addressOf(fields: FieldsData): string {
  return [fields.smtpAddress, fields.email, fields.name].map((text) => plainValue(text ?? '').toLowerCase()).find(isAddress) ?? ''
}

/** The text of the property with that number (four hexadecimal digits, [MS-OXPROPS]); empty where there is none. */
export function propertyOf(fields: FieldsData, id: string): string {
  const tags = [`${id}001f`, `${id}001e`]
  const value: unknown = fields.rawProps?.find(({ propertyTag }) => propertyTag !== undefined && tags.includes(propertyTag))?.value
  return typeof value === 'string' ? value : ''
}
