/** Letters: what their heads say, in every form that programs have given to it, and what is odd about them. */
import type { Mail } from '#core/evidence/mail'
import { letter, lines, OURS, row, type Row } from './write'

const dated = (date: string): string => letter({ Date: date }, 'Yes.')
const undated: Partial<Mail> = { at: null, oddities: ['no-date'] }

const DATES: readonly Row<Mail>[] = [
  row('a date', dated('Mon, 05 Mar 2018 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('a zone of the east', dated('Mon, 5 Mar 2018 09:15:00 +0300'), { at: '2018-03-05T06:15:00Z' }),
  row('a zone of half an hour', dated('Mon, 5 Mar 2018 09:15:00 -0330'), { at: '2018-03-05T12:45:00Z' }),
  row('a zone with a colon', dated('Mon, 5 Mar 2018 09:15:00 +03:00'), { at: '2018-03-05T06:15:00Z' }),
  row('GMT and hours', dated('Mon, 5 Mar 2018 09:15:00 GMT+3'), { at: '2018-03-05T06:15:00Z' }),
  row('a zone and its name', dated('Mon, 5 Mar 2018 09:15:00 +0300 (MSK)'), { at: '2018-03-05T06:15:00Z' }),
  row('a zone by its name', dated('Mon, 5 Mar 2018 09:15:00 EST'), { at: '2018-03-05T14:15:00Z' }),
  row('an unknown zone of UTC', dated('Mon, 5 Mar 2018 09:15:00 -0000'), { at: '2018-03-05T09:15:00Z' }),
  row('Z', dated('Mon, 5 Mar 2018 09:15:00 Z'), { at: '2018-03-05T09:15:00Z' }),
  row('no day of the week', dated('5 Mar 2018 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('no seconds', dated('Mon, 5 Mar 2018 09:15 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('an hour of one digit', dated('Mon, 5 Mar 2018 9:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('no space after the comma', dated('Mon,5 Mar 2018 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('dots in the time', dated('Mon, 5 Mar 2018 09.15.00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('hyphens', dated('Mon, 05-Mar-2018 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('two digits of this century', dated('Mon, 5 Mar 18 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('two digits of the last', dated('Fri, 5 Mar 99 09:15:00 +0000'), { at: '1999-03-05T09:15:00Z' }),
  row('three digits', dated('Sun, 5 Mar 118 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('as ctime has it', dated('Mon Mar  5 09:15:00 +0100 2018'), { at: '2018-03-05T08:15:00Z' }),
  row('as ctime has it, the zone last', dated('Mon Mar 5 09:15:00 2018 +0100'), { at: '2018-03-05T08:15:00Z' }),
  row('as ISO 8601 has it', dated('2018-03-05T09:15:00+01:00'), { at: '2018-03-05T08:15:00Z' }),
  row('a leap second', dated('Sat, 31 Dec 2016 23:59:60 +0000'), { at: '2017-01-01T00:00:00Z' }),
  row('comments everywhere', dated('Mon (a day), 5 Mar 2018 (a year) 09:15:00 +0000'), { at: '2018-03-05T09:15:00Z' }),
  row('no zone', dated('Mon, 5 Mar 2018 09:15:00'), undated),
  row('a zone that is not sure', dated('Mon, 5 Mar 2018 09:15:00 MSK'), undated),
  row('a zone that is not of the Earth', dated('Mon, 5 Mar 2018 09:15:00 +9900'), undated),
  row('the 30th of February', dated('Fri, 30 Feb 2018 09:15:00 +0000'), undated),
  row('the hour 25', dated('Mon, 5 Mar 2018 25:15:00 +0000'), undated),
  row('the year 1', dated('Mon, 5 Mar 0001 09:15:00 +0000'), undated),
  row('words', dated('yesterday'), undated),
  row('no date', dated(''), undated),
]

const HEADS: readonly Row<Mail>[] = [
  row('ids and addresses', letter({
    To: 'A <A@embassy.example>, b@embassy.example',
    Cc: 'Desk: c@embassy.example, D <d@embassy.example>;',
    References: `<one@x.example> <${OURS}>`,
  }, 'Yes.'), {
    id: 'reply-7@ministry.example',
    from: 'spokesperson@ministry.example',
    fromName: 'Duty Officer',
    to: ['a@embassy.example', 'b@embassy.example', 'c@embassy.example', 'd@embassy.example'],
    inReplyTo: [OURS],
    references: ['one@x.example', OURS],
    subject: 'Re: Request for a meeting of ministers',
    oddities: [],
  }),
  row(
    'ids without brackets',
    letter({ 'Message-ID': 'a@x.example', 'In-Reply-To': OURS, References: `one@x.example ${OURS}` }, 'Yes.'),
    { id: 'a@x.example', inReplyTo: [OURS], references: ['one@x.example', OURS] },
  ),
  row('ids with a space in them', letter({ 'In-Reply-To': `<${OURS.replace('@', '@\r\n ')}>` }, 'Yes.'), { inReplyTo: [OURS] }),
  row(
    'In-Reply-To in words',
    letter({ 'In-Reply-To': 'Your message of Fri, 2 Mar 2018 to press@embassy.example' }, 'Yes.'),
    { inReplyTo: [] },
  ),
  row(
    'In-Reply-To in words, with the id',
    letter({ 'In-Reply-To': `Message from A. Person <press@embassy.example> <${OURS}>` }, 'Yes.'),
    { inReplyTo: ['press@embassy.example', OURS] },
  ),
  row(
    'encoded words',
    letter(
      { From: '=?utf-8?B?0JLQtdGA0LA=?= =?utf-8?Q?_=D0=9E?= <v@ministry.example>', Subject: '=?koi8-r?Q?=EF=D4=D7=C5=D4?=' },
      'Yes.',
    ),
    { fromName: 'Вера О', subject: 'Ответ' },
  ),
  row(
    'a head in UTF-8',
    letter({ Subject: 'Ответ', From: 'Вера <v@ministry.example>' }, 'Yes.'),
    { subject: 'Ответ', fromName: 'Вера' },
  ),
  row(
    'a head in windows-1251',
    bytesOf(letter({ Subject: '\xce\xf2\xe2\xe5\xf2', 'Content-Type': 'text/plain; charset=windows-1251' }, '\xc4\xe0.')),
    { subject: 'Ответ', text: 'Да.' },
  ),
  row('an address in a name', letter({ From: '"press@embassy.example" <v@ministry.example>' }, 'Yes.'), {
    from: 'v@ministry.example',
    fromName: 'press@embassy.example',
  }),
  row(
    'marks that turn letters round',
    letter({ From: '"A\u202Egro" <v@ministry.example>', Subject: 'a\u202Eb\u0000c' }, 'x\u202Ey\u0000'),
    { fromName: 'Agro', subject: 'abc', text: 'xy' },
  ),
  row('a line that is no field, and goes on', letter({ Subject: 'a\r\ngarbage\r\n b' }, 'Yes.'), { subject: 'a' }),
  row(
    'a byte order mark before its type',
    lines('\uFEFFContent-Type: text/html', 'From: a@x.example', '', '<p>Yes.</p>'),
    { text: 'Yes.' },
  ),
  row('no id', letter({ 'Message-ID': '' }, 'Yes.'), { id: '', oddities: ['no-id'] }),
  row('no sender', letter({ From: '' }, 'Yes.'), { from: '', oddities: ['no-sender'] }),
  row(
    'two senders',
    letter({ From: 'a@ministry.example, b@ministry.example' }, 'Yes.'),
    { from: 'a@ministry.example', oddities: ['several-senders'] },
  ),
  row(
    'From twice',
    lines('From: a@ministry.example', ...letter({ From: 'b@ministry.example' }, 'Yes.').split('\r\n')),
    { oddities: ['several-senders'] },
  ),
  row(
    'From twice, the same',
    lines('From: A@ministry.example', ...letter({ From: 'a@ministry.example' }, 'Yes.').split('\r\n')),
    { oddities: [] },
  ),
  row(
    'attachments',
    letter(
      { 'Content-Type': 'multipart/mixed; boundary=x' },
      '--x',
      '',
      'Yes.',
      '--x',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--x--',
    ),
    { text: 'Yes.', attachments: [{ name: 'a.pdf', type: 'application/pdf', bytes: 5 }] },
  ),
]

/** Bytes of the letters' codes, each below 256. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export const LETTERS: readonly Row<Mail>[] = [...DATES, ...HEADS]
