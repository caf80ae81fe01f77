/**
 * A note's courtesy phrases, put around its text and taken away again.
 *
 * They are woven into the text before it goes out, where a person sees and edits them, and never added when it is set on paper: so
 * the text in the journal is, word for word, what was on the paper.
 */
import { filledIn, type NoteNames, type NoteTemplate } from './note-template'

export interface Courtesy {
  /** What stands before the text, and between the two; then the same after it. Empty for nothing. */
  readonly before: string
  readonly after: string
  /** The first words of either that belong to no name in them: by these a text is known that has such phrases of its own. */
  readonly beginsWith: readonly string[]
  readonly endsWith: readonly string[]
  /** Whether somebody is spoken to at the head. */
  readonly greets: boolean
}

/** The phrases of a template, with the names filled in. */
export function courtesyOf({ salutation, opening, closing }: NoteTemplate, names: NoteNames): Courtesy {
  const [greeting, first, last] = [salutation, opening, closing].map((phrase) => filledIn(phrase.trim(), names))
  const begins = [greeting, first].filter(Boolean).join(PARAGRAPH)
  return {
    before: begins === '' ? '' : begins.endsWith(GOES_ON) ? `${begins.slice(0, -GOES_ON.length).trimEnd()} ` : `${begins}${PARAGRAPH}`,
    after: last ? `${PARAGRAPH}${last}` : '',
    beginsWith: [salutation, opening].flatMap(knownBy),
    endsWith: knownBy(closing),
    greets: salutation.trim() !== '',
  }
}

/** Whether a text has exactly these phrases around it. */
export function hasCourtesy(text: string, { before, after }: Courtesy): boolean {
  return before + after !== '' && text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
}

/** Whether a text begins or ends as the phrases do, so that with them it would say it twice. */
export function seemsCourteous(text: string, { beginsWith, endsWith, greets }: Courtesy): boolean {
  if (greets && GREETING.test(text)) return true
  const words = wordsOf(text)
  const [beginning, end] = [words.slice(0, NEAR), words.slice(-NEAR)].map((some) => ` ${some.join(' ')} `)
  return beginsWith.some((known) => beginning?.includes(` ${known} `)) || endsWith.some((known) => end?.includes(` ${known} `))
}

/** The text with the phrases around it. */
export function withCourtesy(text: string, { before, after }: Courtesy): string {
  return before + text + after
}

/** The text without the phrases; as it is when it has not exactly these. */
export function withoutCourtesy(text: string, courtesy: Courtesy): string {
  const { before, after } = courtesy
  return hasCourtesy(text, courtesy) ? text.slice(before.length, text.length - after.length) : text
}

const PARAGRAPH = '\n\n'
const GOES_ON = '…'
/** A first paragraph of one short line that ends as a salutation does. */
const GREETING = /^\s*[^\n]{1,80}[,!:][^\S\n]*\n/
/** How many words from either end of a text such phrases are looked for. */
const NEAR = 40
/** How many words in a row are no chance. */
const TELLING = 3

/** The first words, three at most, of the first part of a phrase that no name interrupts. One word alone tells nothing, but as a whole. */
function knownBy(phrase: string): string[] {
  const parts = phrase.split(/\{[^{}]*\}/).map(wordsOf)
  const [whole] = parts
  if (parts.length === 1 && whole?.length) return [whole.slice(0, TELLING).join(' ')]
  const telling = parts.find(({ length }) => length >= TELLING)
  return telling ? [telling.slice(0, TELLING).join(' ')] : []
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
