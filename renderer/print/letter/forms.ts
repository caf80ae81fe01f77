/** Where on its paper each kind of note has what, as the custom is. */
import type { NoteKind } from '#core/words'

interface LetterForm {
  /** To whom: over the text, at the foot of the first page, or nowhere, as on a paper that is left behind after a talk. */
  readonly addressee: 'head' | 'foot' | 'nowhere'
  /** Place and day: beside the number, or under the last line. */
  readonly date: 'head' | 'closing'
}

export const LETTER_FORMS: Readonly<Record<NoteKind, LetterForm>> = {
  'note-verbale': { addressee: 'foot', date: 'closing' },
  'signed-note': { addressee: 'foot', date: 'head' },
  'aide-memoire': { addressee: 'nowhere', date: 'closing' },
  letter: { addressee: 'head', date: 'head' },
}
