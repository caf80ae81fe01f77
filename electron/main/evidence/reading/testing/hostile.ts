/** Files made to get the better of whoever reads them, or to be taken for what they are not, and what must come of each. */
import type { Unreadable } from '#core/evidence/file-read'
import type { ExhibitKind } from '#core/exhibit'
import { hostileMail } from './hostile-mail'
import { hostileOutlook } from './hostile-outlook'
import { hostilePictures } from './hostile-pictures'
import { hostileZips } from './hostile-zips'

export interface HostileFile {
  readonly name: string
  readonly kind: ExhibitKind
  /** What is said of it; null where it does no harm and is read. */
  readonly unreadable: Unreadable | null
  readonly bytes: () => Uint8Array
}

const file = (name: string, kind: ExhibitKind, unreadable: Unreadable | null, text: () => string | Uint8Array): HostileFile => ({
  name,
  kind,
  unreadable,
  bytes: () => Buffer.from(text()),
})

const script = (name: string, text: () => string): string => `window.YTD.${name}.part0 = ${text()}`
const program = 'MZ\u0090\0\u0003\0\0\0'.repeat(100)

const others: readonly HostileFile[] = [
  file('invoice.pdf.exe', 'other', 'not-what-it-says', () => program),
  file('invoice \u202efdp.exe', 'other', 'not-what-it-says', () => program),
  file('invoice.pdf', 'other', 'not-what-it-says', () => program),
  file('note\0.txt', 'text', 'not-what-it-says', () => 'a name with a NUL'),
  file('../../../../tmp/chancery-evil.txt', 'text', null, () => 'a name that climbs'),
  file('/etc/chancery-evil.txt', 'text', null, () => 'a name from the root'),
  file('C:\\Windows\\chancery-evil.txt', 'text', null, () => 'a name from the root'),
  file('form.pdf', 'pdf', null, () => '%PDF-1.7\n1 0 obj\n<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>\nendobj\n'),
  file('page.html', 'text', null, () => '<!doctype html><script>fetch("https://example.example")</script>'),
  file('drawing.svg', 'text', null, () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'),
  file('picture and page.gif', 'picture', null, () => 'GIF89a\u0001\0\u0001\0<script>alert(1)</script>'),
  file('turned.txt', 'text', null, () => 'Pay \u202e100 to\u202c\0 us'),
  file('blank lines.txt', 'text', null, () => '\n'.repeat(5_000_000)),
  file('one line.txt', 'text', null, () => 'x'.repeat(20_000_000)),
  file('empty.eml', 'other', 'not-what-it-says', () => ''),
  file('deep.js', 'archive', 'too-deep', () => script('direct_messages', () => '['.repeat(5_000_000))),
  file('broken off.js', 'archive', 'damaged', () => script('direct_messages', () => '[{"dmConversation":{"conversationId":"1-2"')),
  file('a program.js', 'archive', 'damaged', () => script('direct_messages', () => '(() => { for (;;); })()')),
]

export const hostileFiles: readonly HostileFile[] = [...others, ...hostileMail, ...hostileOutlook, ...hostilePictures, ...hostileZips]
