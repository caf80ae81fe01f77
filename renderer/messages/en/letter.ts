/** What a letter and its preview say. */
import type { NoteKind, PaperSize } from '#core/words'
import { plural } from '../plural'

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
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'US Letter' } satisfies Record<PaperSize, string>,
    pages: (count: number) => plural(count, { one: '# page', other: '# pages' }),
    layingOut: 'Laying out the pages…',
    label: 'The letter as it will be printed',
    savePdf: 'Save as PDF',
    print: 'Print',
    close: 'Close',
    saving: 'Saving…',
    printing: 'Printing…',
  },
}
