/** What the settings say of the courtesy of notes. */
import type { NoteName } from '#core/note-template'

export const noteTemplates = {
  title: 'Notes',
  kind: 'Courtesy phrases of',
  salutation: 'Salutation',
  opening: 'Opening',
  openingHint: 'With … at its end, the text goes on in the same sentence.',
  closing: 'Closing',
  signature: 'Under the signature',
  signatureAside: 'where it is signed',
  names: (names: readonly string[]) => `In their places stand what is known: ${names.join(', ')}.`,
  takeBack: 'As proposed',
  takeBackNamed: (kind: string) => `${kind}: phrases as proposed`,
  preview: 'Preview',
  text: 'Here stands what the note says.',
  /** Names that stand for whoever a note goes to. */
  example: { counterpart: 'Ministry of Examples', addressee: 'Spokesperson' } satisfies Partial<Record<NoteName, string>>,
}
