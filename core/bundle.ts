/** What can be said of a bundle: requests, their exhibits and their journal lines in one zip that anybody can check. */
import { SUMS } from './bundle/names'
import type { Sha256 } from './exhibit'

export type BundleChecked =
  | WholeBundle
  /** Something is not; `file` is its name in the bundle, empty where it is the zip itself. */
  | { readonly outcome: 'altered'; readonly problems: readonly BundleProblem[] }
  /** `why` is a plain sentence. */
  | { readonly outcome: 'no-bundle'; readonly why: string }

export interface BundleProblem {
  readonly file: string
  /** `chain`: a journal line does not follow from what it says it follows. */
  readonly what: 'changed' | 'missing' | 'added' | 'damaged' | 'chain'
}

/**
 * Its files agree with its list of hashes, the lines of the register with their chain, and the exhibits with the lines. No more can be told
 * from it alone: who writes all of it anew, or a dossier and the list, is found by the SHA-256 that the office tells by another way.
 */
export interface WholeBundle {
  readonly outcome: 'whole'
  readonly files: number
  readonly references: readonly string[]
  /** The register's when it was made, whole. */
  readonly fingerprint: string
  /** Of the zip; null for one that was unpacked. */
  readonly sha256: Sha256 | null
  /** Whether the register that is open ever had that fingerprint; null where none was asked. */
  readonly here: boolean | null
}

/** So many requests are named in a sentence. */
const NAMED = 6

/** The requests of a bundle as a sentence has them: of many the first ones, and how many more. */
export function requestsWords(references: readonly string[]): string {
  const more = references.length - NAMED
  return more > 1 ? `${references.slice(0, NAMED).join(', ')} and ${String(more)} more` : references.join(', ')
}

/** What is known of a {@link WholeBundle}, and what is not. */
export const BUNDLE_AGREES = 'They agree with the list of hashes, and the register’s lines with their chain.'
export const BUNDLE_PROVEN =
  'This alone cannot show that nobody wrote the whole bundle anew. Compare its SHA-256, told by the office by another way: it covers every byte. The fingerprint covers the register’s lines and the bytes of the exhibits, and nothing else.'

/** What there is to do about a zip that another program may have packed anew: its files may still be what they were. */
const CHECK_UNPACKED = `Unpack it into an empty folder, and check the ${SUMS} there.`

/** What a zip is that begins otherwise than a bundle. */
export const NO_BUNDLE = `It is not a zip that Chancery made, or another program has packed it anew. ${CHECK_UNPACKED}`
/** What a folder is that holds no list of hashes. */
export const NO_LIST = `There is no ${SUMS} in this folder, so it is no bundle that was unpacked.`

/** One plain sentence about a file of a bundle. */
export function bundleProblemSentence({ file, what }: BundleProblem): string {
  if (file === '') return `The zip itself is not as it was written: its directory is damaged, or another program has packed it anew. ${CHECK_UNPACKED}`
  switch (what) {
    case 'changed':
      return `${file} is not what it was when the bundle was made.`
    case 'missing':
      return `${file} is missing.`
    case 'added':
      return `${file} does not belong to the bundle: it was added.`
    case 'damaged':
      return `${file} cannot be read as what it should be.`
    case 'chain':
      return `${file} does not agree with the register’s chain: a line was changed, left out or put in.`
  }
}
