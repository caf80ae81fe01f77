/** Texts of letters: charsets, HTML, and what they quote. */
import { Buffer } from 'node:buffer'
import type { Mail } from '#core/evidence/mail'
import { bytesOf } from './letters'
import { letter, row, type Row } from './write'

const typed = (type: string, ...body: readonly string[]): string => letter({ 'Content-Type': type }, ...body)
const quoting = (...body: readonly string[]): string => typed('text/plain; charset=utf-8', ...body)
const html = (...body: readonly string[]): string => typed('text/html; charset=utf-8', ...body)

/** Получено «да» */
const WINDOWS_1251 = '\xcf\xee\xeb\xf3\xf7\xe5\xed\xee \xab\xe4\xe0\xbb'

const CHARSETS: readonly Row<Mail>[] = [
  row(
    'windows-1251',
    bytesOf(typed('text/plain; charset=windows-1251', '\xcf\xee\xeb\xf3\xf7\xe5\xed\xee')),
    { text: 'Получено' },
  ),
  row('koi8-r', bytesOf(typed('text/plain; charset=koi8-r', '\xf0\xcf\xcc\xd5\xde\xc5\xce\xcf')), { text: 'Получено' }),
  row(
    'utf-8 in base64',
    letter(
      { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('Получено').toString('base64'),
    ),
    { text: 'Получено' },
  ),
  row(
    'utf-8 in quoted-printable',
    letter({ 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' }, '=D0=94=D0=\r\n=B0'),
    { text: 'Да' },
  ),
  row('utf-8 that is labelled iso-8859-1', typed('text/plain; charset=iso-8859-1', 'Получено'), { text: 'Получено' }),
  row('utf-8 that is labelled us-ascii', typed('text/plain; charset=us-ascii', 'Reçu'), { text: 'Reçu' }),
  row(
    'utf-8 that is labelled windows-1251',
    typed('text/plain; charset=windows-1251', 'Получено, спасибо'),
    { text: 'Получено, спасибо' },
  ),
  row('utf-8 that is labelled koi8-r', typed('text/html; charset=koi8-r', '<p>Получено</p>'), { text: 'Получено' }),
  row(
    'windows-1251 that is labelled utf-8',
    bytesOf(typed('text/plain; charset="UTF-8"; format=flowed', WINDOWS_1251)),
    { text: 'Получено «да»' },
  ),
  row('windows-1251 that is labelled utf-8, quoted-printable', letter({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Transfer-Encoding': 'quoted-printable',
  }, '<p>=CF=EE=EB=F3=F7=E5=ED=EE</p>'), { text: 'Получено' }),
  row('windows-1251 with no label', bytesOf(typed('text/html', WINDOWS_1251)), { text: 'Получено «да»' }),
  row(
    'windows-1251 with no label, in parts',
    bytesOf(
      typed('multipart/mixed;\r\n\tboundary=x', '--x', 'Content-Type: text/plain;\r\n format=flowed', '', WINDOWS_1251, '--x--'),
    ),
    { text: 'Получено «да»' },
  ),
  row('windows-1251 with no type', bytesOf(letter({}, WINDOWS_1251)), { text: 'Получено «да»' }),
  row(
    'a subject in windows-1251 under a label of utf-8',
    bytesOf(letter({ 'Subject': WINDOWS_1251, 'Content-Type': 'text/plain; charset=utf-8' }, 'Yes.')),
    { subject: 'Получено «да»' },
  ),
  row(
    'iso-8859-1 that is labelled utf-8',
    bytesOf(typed('text/plain; charset=utf-8', 'Re\xe7u, merci')),
    { text: 'Reçu, merci' },
  ),
  row(
    'utf-8 with a byte that is none',
    bytesOf(typed('text/plain; charset=utf-8', '\xd0\x94\xd0\xb0 \xff')),
    { text: 'Да \uFFFD' },
  ),
  row('iso-8859-1 indeed', bytesOf(typed('text/plain; charset=iso-8859-1', 'Re\xe7u')), { text: 'Reçu' }),
  row('an unknown charset', typed('text/plain; charset=x-none', 'Yes.'), { text: 'Yes.' }),
  row(
    'flowed',
    typed('text/plain; charset=utf-8; format=flowed', 'We have ', 'received it.', '> old', ' >not quoted'),
    { text: 'We have received it.' },
  ),
]

const QUOTED: readonly Row<Mail>[] = [
  row(
    'quoted below',
    quoting(
      'Received.',
      '',
      'On Fri, 2 Mar 2018 at 20:40, Press Office <press@embassy.example> wrote:',
      '> Excellency,',
      '>',
      '> we ask',
    ),
    { text: 'Received.' },
  ),
  row(
    'quoted below, the attribution in two lines',
    quoting('Received.', '', 'On Fri, 2 Mar 2018 at 20:40, Press Office', '<press@embassy.example> wrote:', '', '> Excellency,'),
    { text: 'Received.' },
  ),
  row('quoted above and between', quoting('> May we come?', 'Yes.', '> When?', 'On Monday.'), { text: 'Yes.\nOn Monday.' }),
  row('quoted in Russian', quoting('Получено.', '', '02.03.2018 23:40, Пресс-служба пишет:', '> Прошу'), { text: 'Получено.' }),
  row(
    'quoted in French',
    quoting('Reçu.', '', 'Le 2 mars 2018 à 21:40, Presse <press@embassy.example> a écrit :', '> Prière'),
    { text: 'Reçu.' },
  ),
  row(
    'as Outlook quotes',
    quoting(
      'Received.',
      '',
      '-----Original Message-----',
      'From: Press Office',
      'Sent: Friday, 2 March 2018',
      'To: Desk',
      'Subject: Request',
      '',
      'Excellency,',
    ),
    { text: 'Received.' },
  ),
  row(
    'as Outlook quotes, under a rule',
    quoting(
      'Received.',
      '',
      '________________________________',
      'From: Press Office',
      'Sent: Friday, 2 March 2018',
      'To: Desk',
      'Subject: Request',
      '',
      'Excellency,',
    ),
    { text: 'Received.' },
  ),
  row(
    'as Outlook quotes in Russian',
    quoting('Получено.', '', 'От: Пресс-служба', 'Отправлено: 2 марта 2018', 'Кому: Дежурный', 'Тема: Встреча', '', 'Прошу'),
    { text: 'Получено.' },
  ),
  row('nothing but a quotation', quoting('> Excellency,'), { text: '' }),
  row(
    'From at the head of a line',
    quoting('From: our desk, with thanks.', 'Received.'),
    { text: 'From: our desk, with thanks.\nReceived.' },
  ),
  row(
    'wrote, and nothing quoted',
    quoting('As the minister wrote:', 'we shall see.'),
    { text: 'As the minister wrote:\nwe shall see.' },
  ),
  row('a signature', quoting('Received.', '', '-- ', 'Duty Officer'), { text: 'Received.\n\n-- \nDuty Officer' }),
]

const PAGES: readonly Row<Mail>[] = [
  row(
    'HTML only',
    html(
      '<html><head><title>T</title><style>p{}</style></head><body><p>We have<br>received it &amp; thank you.</p><p>Desk</p></body>',
    ),
    { text: 'We have\nreceived it & thank you.\n\nDesk' },
  ),
  row('scripts and comments', html('<p>Yes<script>alert("<p>no</p>")</script><!-- <b>no</b> -->.</p>'), { text: 'Yes.' }),
  row('a script that writes scripts', html('<p>Yes.<script>write("<script>")</script></p><p>No.</p>'), { text: 'Yes.\n\nNo.' }),
  row('a script that does not end', html('<p>Yes.</p><script>alert(1)'), { text: 'Yes.' }),
  row('a comment that does not end', html('<p>Yes.</p><!-- no'), { text: 'Yes.' }),
  row('a tag that does not end', html('<p>Yes.</p><a href="http://x.example'), { text: 'Yes.' }),
  row(
    'links and pictures',
    html('<p>See <a href="http://evil.example/">here</a>.<img src="http://evil.example/x.png" alt="x"></p>'),
    { text: 'See here.' },
  ),
  row('less than', html('<p>1 < 2 and 3 > 2</p>'), { text: '1 < 2 and 3 > 2' }),
  row(
    'letters by their names and numbers',
    html('&laquo;&#1044;&#x430;&raquo; &eacute;&nbsp;&mdash; &unknown; &#0; &#xD800;'),
    { text: '«Да» é — &unknown; \uFFFD \uFFFD' },
  ),
  row(
    'lists and tables',
    html('<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>'),
    { text: '- one\n- two\na\tb' },
  ),
  row(
    'what is quoted',
    html('<div>Received.</div><div>On Fri, 2 Mar 2018 at 20:40, Press wrote:</div><blockquote><p>Excellency,</p></blockquote>'),
    { text: 'Received.' },
  ),
  row('preformatted', html('<pre>a\r\n  b</pre>'), { text: 'a\n  b' }),
  row('what a page hides', html('<svg><text>no</text></svg>Yes.<iframe><p>no</p></iframe>'), { text: 'Yes.' }),
  row(
    'both forms',
    letter(
      { 'Content-Type': 'multipart/alternative; boundary=x' },
      '--x',
      'Content-Type: text/plain',
      '',
      'Plain.',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>HTML.</p>',
      '--x--',
    ),
    { text: 'Plain.' },
  ),
]

export const TEXTS: readonly Row<Mail>[] = [...CHARSETS, ...QUOTED, ...PAGES]
