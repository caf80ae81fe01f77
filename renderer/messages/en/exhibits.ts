/** What is said of the files kept as evidence of a request. */
import type { ExhibitAbout } from '#core/exhibit'
import { plural } from '../plural'

export const exhibits = {
  title: 'Exhibits',
  none: 'No file is kept yet. Drop one here, or paste it.',
  add: 'Add exhibit…',
  addTo: (reference: string) => `Add an exhibit to ${reference}…`,
  named: (n: number) => `Exhibit ${String(n)}`,
  dated: (when: string) => `dated ${when}`,
  shows: {
    request: () => 'of the whole request',
    attempt: (n: string, name: string) => `shows attempt ${n}${name === '' ? '' : `, ${name}`}`,
    acknowledgement: (n: string) => `shows acknowledgement ${n}`,
    answer: (n: string) => `shows answer ${n}`,
    denial: (n: string) => `shows denial ${n}`,
  } satisfies Record<ExhibitAbout['of'], (n: string, name: string) => string>,
  keptBy: (when: string, by: string) => (by === '' ? `kept ${when}` : `kept ${when} by ${by}`),
  voided: (reason: string) => `Voided: ${reason}`,
  sum: (digits: string) => `SHA-256 ${digits}`,
  copySum: (n: number) => `Copy the SHA-256 of exhibit ${String(n)}`,
  sumCopied: 'SHA-256 copied.',
  sumNotCopied: 'It could not be copied. It stands under the pointer, and in the history.',
  view: 'View',
  viewNamed: (n: number) => `View exhibit ${String(n)}`,
  menu: (n: number) => `Acts on exhibit ${String(n)}`,
  save: 'Save a copy…',
  open: 'Open in another program…',
  void: 'Void…',
  saved: (path: string) => `Saved: ${path}`,
  clip: (numbers: readonly number[]) =>
    `${plural(numbers.length, { one: 'Exhibit', other: 'Exhibits' })} ${numbers.join(', ')}`,
  voidable: (n: number, name: string) => `Exhibit ${String(n)}, ${name}`,
  viewer: {
    reading: 'Opening…',
    notShown: 'It is not shown here. Save a copy of it, and open that only if you trust where it came from.',
    cut: 'It goes on: only the beginning is shown. Save a copy to read all of it.',
    pages: (shown: number, all: number) =>
      shown < all ? `The first ${String(shown)} of ${plural(all, { one: '# page', other: '# pages' })}` : plural(all, { one: '# page', other: '# pages' }),
    page: (n: number, name: string) => `${name}, page ${String(n)}`,
    picture: (name: string) => `${name}, as a picture`,
    text: 'Its text',
    larger: 'Larger',
    smaller: 'Smaller',
    zoom: (percent: number) => `${String(percent)} %`,
    close: 'Close',
    zoomKey: 'Zoom',
    nextKey: 'Next, previous',
  },
}
