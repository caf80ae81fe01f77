/** What a letter and its preview say. */
import type { NoteKind } from '#core/words'

export const letter = {
  open: 'Note on paper',
  act: (name: string) => `${name} on paper`,
  title: (reference: string) => `Letter ${reference}`,
  number: (number: string) => `No. ${number}`,
  reference: (reference: string) => `Our reference ${reference}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  initials: 'Initials',
  seal: 'Seal',
  draft: 'Draft, not issued',
  /** Over the text of a paper that says what it is. */
  heading: { 'note-verbale': '', 'signed-note': '', 'aide-memoire': 'Aide-mémoire', letter: '' } satisfies Record<NoteKind, string>,
  sample: 'Sample register',
  page: (number: number, of: number) => `Page ${String(number)} of ${String(of)}`,
  preview: {
    title: 'Note on paper',
    unfilled: (names: readonly string[]) => `Nothing is known for ${names.join(', ')}, so it stands on the paper as it was typed.`,
    draft: 'The request is a draft: the paper says so, and has no reference.',
    label: 'The letter as it will be printed',
  },
}
