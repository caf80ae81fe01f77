/** Text of a stranger, made fit to be kept and shown: within its length, and without what would show it other than it is. */

/** The most characters of a name, an address, an identifier or another value (`core/evidence/mail.ts`). */
const LONGEST_VALUE = 1_000

/** Control characters but tab and line feed, marks that turn the direction of what follows, and the byte order mark. */
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Half of a character that UTF-16 writes in two. */
const LONE = /\p{Surrogate}/gu

/** The text in lines of `\n`, at most `longest` characters of it. */
export function plainText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\r\n?/g, '\n').replace(UNSHOWN, '').replace(LONE, '\uFFFD')
}

/** The text as one value: in one line, its ends trimmed. */
export function plainValue(text: string): string {
  return plainText(text, LONGEST_VALUE * 2).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE).replace(LONE, '\uFFFD').trimEnd()
}
