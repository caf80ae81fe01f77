/** What every preview of something set on paper says. */
import type { PaperFormat } from '#core/projections/paper'
import type { Orientation, PaperSize } from '#core/words'
import { plural } from '../plural'

export const paper = {
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' } satisfies Record<PaperSize, string>,
  orientation: 'Orientation',
  orientations: { portrait: 'Portrait', landscape: 'Landscape' } satisfies Record<Orientation, string>,
  pages: (count: number) => plural(count, { one: '# page', other: '# pages' }),
  layingOut: 'Laying out the pages…',
  savePdf: 'Save as PDF',
  print: 'Print',
  close: 'Close',
  more: 'Other formats',
  saveAs: {
    html: 'Save as a web page (HTML)',
    csv: 'Save as a table (CSV)',
    text: 'Save as plain text',
  } satisfies Record<Exclude<PaperFormat, 'pdf'>, string>,
  copyText: 'Copy as text',
  copied: 'Copied as plain text.',
  notCopied: 'It could not be copied.',
  stop: 'Cancel',
  saving: 'Saving…',
  writing: (pages: number) => plural(pages, { one: 'Writing # page…', other: 'Writing # pages…' }),
  printing: 'Printing…',
}
