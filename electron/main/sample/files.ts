/** The sample's exhibits: illustrative files, written and drawn here, so that one sees what it is to keep one. */
import { createHash } from 'node:crypto'
import type { Exhibit } from '#core/exhibit'
import type { Instant } from '#core/moment'
import { stampedPage } from './stamped-page'

export interface SampleFile {
  readonly bytes: Buffer
  readonly exhibit: Omit<Exhibit, 'about'>
}

const reply = [
  'From: "S. Tadesse" <spokesperson@mfa-ethiopia.example>',
  'To: press@embassy.example',
  'Date: Thu, 08 Mar 2018 14:05:00 +0300',
  'Subject: Re: Joint press conference: interpreters and sound',
  'Message-ID: <2018-03-08-1@mfa-ethiopia.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'We have this in hand.',
  '',
  '(Illustrative.)',
  '',
].join('\r\n')

const call = `Call to Northgate Television, assignment desk, 8 March 2018, 16:40.
J. Harlow: they have our offer of the pool feed; a written line is to follow.

(Illustrative.)
`

export const stamped = file('Note 115, received.png', 'picture', stampedPage('06 MAR 2018'))
export const replied = file('Re_ Joint press conference.eml', 'mail', Buffer.from(reply), '2018-03-08T11:05:00Z')
export const noted = file('Call of 8 March.txt', 'text', Buffer.from(call))

export const sampleFiles: readonly SampleFile[] = [stamped, replied, noted]

function file(name: string, kind: Exhibit['kind'], bytes: Buffer, dated: Instant | null = null): SampleFile {
  return { bytes, exhibit: { sha256: createHash('sha256').update(bytes).digest('hex'), name, bytes: bytes.length, kind, dated } }
}
