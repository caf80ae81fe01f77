/** What bundles say: making one, and checking one. */
import { BUNDLE_AGREES, BUNDLE_PROVEN } from '#core/bundle'
import { plural } from '../plural'

const files = (count: number): string => plural(count, { one: '# file', other: '# files' })

export const bundle = {
  act: (reference: string) => `Save a bundle of ${reference}`,
  actOfAll: (count: number) => plural(count, { one: 'Save a bundle of # request', other: 'Save a bundle of # requests' }),
  check: 'Check a bundle…',
  checking: {
    title: 'Checking a bundle',
    words: (percent: number) => `Reading every byte of it: ${String(percent)} %`,
  },
  title: 'Bundle',
  requests: (count: number) => plural(count, { one: '# request', other: '# requests' }),
  holds: (count: number) => plural(count, { one: 'One zip, with everything that is held of it:', other: 'One zip, with everything that is held of each of them:' }),
  parts: [
    'the dossier as a PDF, in the internal edition',
    'every file that was kept as evidence, byte for byte',
    'the register’s own lines, with the chain of hashes that holds them',
    'a page that says in plain words how anybody checks all this, without Chancery',
  ],
  internal: 'It is for a lawyer or an archive, not for release: the register’s lines stand in it word for word, with addresses and remarks. Of other requests it has hashes alone.',
  save: 'Save bundle…',
  stop: 'Cancel',
  close: 'Close',
  saving: (percent: number) => `Making the bundle: ${String(percent)} %`,
  saved: (path: string) => `Saved as ${path}.`,
  tell: 'Its SHA-256. Tell it to whoever gets the bundle by another way than the bundle goes, on paper or by telephone:',
  checked: {
    title: 'Bundle checked',
    whole: (count: number, references: string) => `Whole. ${references}: ${files(count)}. ${BUNDLE_AGREES}`,
    proven: BUNDLE_PROVEN,
    fingerprint: 'Register fingerprint',
    sha256: 'SHA-256 of the zip',
    here: 'This register stood so: the fingerprint is in its journal.',
    elsewhere: 'This register never stood so: the bundle is of another one, or of a state that is not in its journal.',
    unknown: 'Whether this register ever stood so could not be read.',
    altered: 'It is not what it was when it was made. Do not rely on it; ask for it once more.',
    more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
    none: (why: string) => `This is no bundle. ${why}`,
  },
}
