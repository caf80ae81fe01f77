/** Messages made to get the better of whoever reads them. Built when they are asked for, since some are large. */
import type { HostileFile } from './hostile'

const HEAD = 'From: a@example.example\r\nTo: b@example.example\r\nSubject: A request\r\nDate: Mon, 5 Mar 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\n'

const mail = (name: string, unreadable: HostileFile['unreadable'], text: () => string): HostileFile => ({
  name: `${name}.eml`,
  kind: 'mail',
  unreadable,
  bytes: () => Buffer.from(text(), 'latin1'),
})

function nested(depth: number): string {
  let text = HEAD
  for (let level = 0; level < depth; level += 1) text += `Content-Type: multipart/mixed; boundary="b${String(level)}"\r\n\r\n--b${String(level)}\r\n`
  return `${text}Content-Type: text/plain\r\n\r\ninnermost\r\n`
}

const parts = (count: number, boundary = 'b'): string => `--${boundary}\r\nContent-Type: text/plain\r\n\r\nx\r\n`.repeat(count)
const mixed = (more = ''): string => `${HEAD}Content-Type: multipart/mixed; boundary="b"${more}\r\n\r\n`

export const hostileMail: readonly HostileFile[] = [
  mail('42 deep', 'too-deep', () => nested(42)),
  mail('messages in messages', 'too-deep', () => HEAD + 'Content-Type: message/rfc822\r\n\r\n'.repeat(42)),
  mail('100,000 parts', 'too-many-parts', () => mixed() + parts(100_000)),
  mail('100,000 parts nobody closed', 'too-many-parts', () => mixed() + '--b\r\n'.repeat(100_000)),
  mail('another boundary first', 'too-many-parts', () => `${HEAD}Content-Type: multipart/mixed; x="boundary=a"; boundary=b\r\n\r\n${parts(100_000)}`),
  mail('blank lines by the million', 'too-many-lines', () => `${HEAD}\r\n${'\r\n'.repeat(3_000_000)}`),
  mail('bare returns by the million', 'too-many-lines', () => `${HEAD}\r\n${'\r'.repeat(3_000_000)}`),
  mail('header of 50 MB', 'too-large', () => `${HEAD}X-Long: ${'x'.repeat(50_000_000)}\r\n\r\ntext`),
  mail('folds by the million', 'too-large', () => `${HEAD}X-Folded:${'\r\n x'.repeat(600_000)}\r\n\r\ntext`),
  mail('fields by the thousand', 'too-many-lines', () => `${HEAD}${'X-A: b\r\n'.repeat(100_000)}\r\ntext`),
  mail('header without an end', 'too-large', () => `${HEAD}X: ${`${'y'.repeat(900)}\r\n `.repeat(60_000)}`),
  mail('base64 without an end', 'too-large', () => `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${'A'.repeat(70 * 2 ** 20)}`),
  mail('quoted-printable soup', null, () => `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=3D=\r\n=ZZ==C3=28=\r=00'.repeat(20_000)}`),
  mail('wrong charset', null, () => `${HEAD}Content-Type: text/plain; charset=no-such-charset\r\n\r\n\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2`),
  mail('html with scripts', null, () => `${HEAD}Content-Type: text/html\r\n\r\n<script>fetch('https://example.example')</script><img src=x onerror=alert(1)><p>Text</p>`),
  mail('tags by the hundred thousand', null, () => `${HEAD}Content-Type: text/html\r\n\r\n${'<b '.repeat(300_000)}`),
  mail('an address of a million brackets', null, () => HEAD.replace('a@example.example', '('.repeat(900_000))),
  mail('encoded words by the thousand', null, () => HEAD.replace('A request', '=?utf-8?q?=41?= '.repeat(50_000))),
  mail('broken off', null, () => `${mixed()}--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="../../../etc/passwd"\r\n\r\nJVBERi0x`),
]
