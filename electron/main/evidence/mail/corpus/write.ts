/** Writes messages and reports for the corpus, all invented, in the forms that real programs use. */

/** The message that was sent, and that reports and replies are about. */
export const OURS = '20180302.041@desk.embassy.example'
export const SPOKESPERSON = 'spokesperson@ministry.example'
export const SENT_AT = 'Fri, 02 Mar 2018 20:40:00 +0000'

/** One file, what is particular about it, and what it must be read as. */
export interface Row<Told> {
  readonly what: string
  readonly file: string | Uint8Array
  readonly told: Partial<Told>
}

export function row<Told>(what: string, file: string | Uint8Array, told: Partial<Told> = {}): Row<Told> {
  return { what, file, told }
}

/** Lines as a message has them. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`
}

/** The head of a message as it was sent. */
export const SENT_HEAD: readonly string[] = [
  'From: Press Office <press@embassy.example>',
  `To: ${SPOKESPERSON}`,
  'Subject: Request for a meeting of ministers',
  `Date: ${SENT_AT}`,
  `Message-ID: <${OURS}>`,
]

/** A letter; the fields given stand in place of, or beside, those of a plain one, and an empty one takes the plain one out. */
export function letter(fields: Readonly<Record<string, string>>, ...body: readonly string[]): string {
  const plain: Readonly<Record<string, string>> = {
    From: `Duty Officer <${SPOKESPERSON}>`,
    To: 'press@embassy.example',
    Subject: 'Re: Request for a meeting of ministers',
    Date: 'Mon, 05 Mar 2018 09:15:00 +0000',
    'Message-ID': '<reply-7@ministry.example>',
    'In-Reply-To': `<${OURS}>`,
  }
  const head = Object.entries({ ...plain, ...fields }).filter(([, value]) => value !== '')
  return lines(...head.map(([name, value]) => `${name}: ${value}`), '', ...body)
}

/** A report by its parts; those that are not given are as a plain failure has them. */
export interface Reported {
  /** Lines of the head beside From, To, Subject, Date and Message-ID. */
  readonly head?: readonly string[]
  readonly from?: string
  /** The whole Content-Type, but for its boundary. */
  readonly type?: string
  readonly said?: readonly string[]
  readonly statusType?: string
  readonly status?: readonly string[]
  readonly returnedType?: string
  /** Null where nothing is returned. */
  readonly returned?: readonly string[] | null
}

export const FAILED: readonly string[] = [
  'Reporting-MTA: dns; mx.ministry.example',
  'Arrival-Date: Fri, 2 Mar 2018 20:41:00 +0000',
  '',
  `Final-Recipient: rfc822; ${SPOKESPERSON}`,
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 no such user',
]

export function report({
  head = ['Auto-Submitted: auto-replied'],
  from = 'Mail Delivery System <MAILER-DAEMON@mx.ministry.example>',
  type = 'multipart/report; report-type=delivery-status',
  said = ['Your message could not be delivered.'],
  statusType = 'message/delivery-status',
  status = FAILED,
  returnedType = 'message/rfc822',
  returned = [...SENT_HEAD, '', 'Excellency,'],
}: Reported = {}): string {
  return lines(
    `From: ${from}`,
    'To: press@embassy.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Fri, 02 Mar 2018 20:45:00 +0000',
    'Message-ID: <report-1@mx.ministry.example>',
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="=_part"`,
    '',
    'This is a MIME message.',
    '',
    '--=_part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...said,
    '',
    '--=_part',
    `Content-Type: ${statusType}`,
    '',
    ...status,
    '',
    ...(returned === null ? [] : ['--=_part', `Content-Type: ${returnedType}`, '', ...returned, '']),
    '--=_part--',
  )
}
