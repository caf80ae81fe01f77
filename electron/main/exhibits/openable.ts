/**
 * Which exhibits may be opened by another program: a short list of kinds, told by their bytes, in which nothing is run. Whatever is not
 * on it is not opened, so nothing has to be known of all the kinds that could be.
 */
import { plainName } from '#core/exhibit-name'

/** A kind that may be opened: the one ending that its copy gets, the endings that its name may have had, and what it is called. */
export interface Openable {
  readonly ending: string
  readonly endings: readonly string[]
  readonly what: string
}

/** `acts` is what the file may do by itself in another program, in words. */
export type Judged = { readonly may: true; readonly as: Openable; readonly acts: readonly string[] } | { readonly may: false; readonly why: string }

/** In bytes; more is nothing that one looks at for a moment. */
export const LONGEST_OPENED = 100 * 2 ** 20

const PICTURES: readonly (readonly [RegExp, Openable])[] = [
  [/^\x89PNG\r\n\x1a\n/, { ending: '.png', endings: ['png'], what: 'a picture' }],
  [/^\xff\xd8\xff/, { ending: '.jpg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], what: 'a picture' }],
  [/^GIF8[79]a/, { ending: '.gif', endings: ['gif'], what: 'a picture' }],
  [/^RIFF[^]{4}WEBP/, { ending: '.webp', endings: ['webp'], what: 'a picture' }],
]
const PDF: Openable = { ending: '.pdf', endings: ['pdf'], what: 'a PDF document' }
const TEXT: Openable = { ending: '.txt', endings: ['txt', 'text', 'log'], what: 'plain text' }

/** Text that some program would take for more: markup, a script, RTF, PostScript, a shortcut. */
const MORE_THAN_TEXT = /^\s*(?:<|#!|\{\\rtf|%!|\[)/
/** Characters that no plain text has: controls other than tab, line feed, form feed and carriage return. */
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/

/** Judges a file by its bytes, and then by its name, which must not say that it is something else. */
export function openable(bytes: Uint8Array, name: string): Judged {
  const as = kindOf(bytes)
  if (as === null) return { may: false, why: 'only pictures, PDF documents and plain text are opened from here' }
  if (plainName(name) !== name) return { may: false, why: 'its name has characters that hide what it is' }
  const [, stem = name, ending = ''] = /^(.*?)\.([^.]*)$/s.exec(name) ?? []
  const isNamedSo = ending === '' ? !name.includes('.') : as.endings.includes(ending.toLowerCase())
  if (!isNamedSo) return { may: false, why: `it is ${as.what}, and its name says that it is something else` }
  if (SECOND_ENDING.test(stem)) return { may: false, why: 'its name has two endings' }
  return { may: true, as, acts: as === PDF ? actsOf(bytes) : [] }
}

/** Names of a PDF by which it does something (ISO 32000-1, 7.11.4, 12.6). */
const ACTS: readonly (readonly [string, string])[] = [
  ['/JavaScript', 'a script'],
  ['/OpenAction', 'something to do once it is opened'],
  ['/Launch', 'a program to start'],
  ['/EmbeddedFile', 'another file inside it'],
]

/** What stands there to be read. What is packed is not unpacked, so a PDF of which this finds nothing may have it all the same. */
function actsOf(bytes: Uint8Array): readonly string[] {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return ACTS.filter(([name]) => found.includes(name, 0, 'latin1')).map(([, words]) => words)
}

/** As `.exe` in `receipt.exe.pdf`; the parts of a date are none. */
const SECOND_ENDING = /\.[a-z][a-z0-9]{0,4}(?=\.|$)/i

function kindOf(bytes: Uint8Array): Openable | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const picture = PICTURES.find(([mark]) => mark.test(head))
  if (picture) return picture[1]
  if (head.startsWith('%PDF-')) return PDF
  return isPlainText(bytes) ? TEXT : null
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !NO_TEXT.test(text) && !MORE_THAN_TEXT.test(text)
  } catch {
    return false
  }
}
