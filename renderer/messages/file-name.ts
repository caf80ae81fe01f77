/** A file's name as it may safely be read: what is invisible in it, or turns the letters around, is shown as a code. */

/**
 * Controls, what turns the direction of text (UAX #9), and what takes no room at all. Joiners are left as they are: Persian words and
 * emoji are made with them.
 */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u

/** A stretch of a name: as it is written, or the code of one hidden character. */
export interface NamePart {
  readonly text: string
  readonly isCode: boolean
}

/** The name in parts; none for an empty name. */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = []
  let text = ''
  for (const character of name) {
    if (!HIDDEN.test(character)) {
      text += character
      continue
    }
    if (text !== '') parts.push({ text, isCode: false })
    parts.push({ text: codeOf(character), isCode: true })
    text = ''
  }
  return text === '' ? parts : [...parts, { text, isCode: false }]
}

/** The name in one line, for a title or a sentence: `invoice[U+202E]fdp.exe`. */
export function readableName(name: string): string {
  return nameParts(name)
    .map(({ text, isCode }) => (isCode ? `[${text}]` : text))
    .join('')
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
