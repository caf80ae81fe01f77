/** What can be said of a bundle: requests, their exhibits and their journal lines in one zip that anybody can check. */

export type BundleChecked =
  /** Every file is as it was when the bundle was made. */
  | { readonly outcome: 'whole'; readonly files: number; readonly references: readonly string[]; readonly fingerprint: string }
  /** Something is not; `file` is its name in the bundle, empty where it is the zip itself. */
  | { readonly outcome: 'altered'; readonly problems: readonly BundleProblem[] }
  | { readonly outcome: 'no-bundle'; readonly why: string }

export interface BundleProblem {
  readonly file: string
  /** `chain`: a journal line does not follow from what it says it follows. */
  readonly what: 'changed' | 'missing' | 'added' | 'damaged' | 'chain'
}
