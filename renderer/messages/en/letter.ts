/** What a letter and its preview say. */
import type { PaperSize } from '#core/words'
import { plural } from '../plural'

export const letter = {
  title: (reference: string) => `Letter ${reference}`,
  number: (number: string) => `No. ${number}`,
  reference: (reference: string) => `Our reference ${reference}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  initials: 'Initials',
  sample: 'Sample register',
  page: (number: number, of: number) => `Page ${String(number)} of ${String(of)}`,
  preview: {
    title: 'Letter',
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
