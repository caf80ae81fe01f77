/** What of an exhibit is shown inside the program: pictures and plain text, and nothing that could do anything. */
import type { Omitted } from './file-read'

/** A picture made by us of what the file shows: PNG or JPEG, as a `data:` address. Measures are in px. */
export interface ShownPicture {
  readonly address: string
  readonly width: number
  readonly height: number
}

export type ExhibitView =
  | { readonly of: 'pictures'; readonly pictures: readonly ShownPicture[]; /** Of a PDF, all; there may be more than are shown. */ readonly pages: number }
  | { readonly of: 'text'; readonly text: string; readonly isCut: boolean; readonly omitted: Omitted | null }
  /** It can be saved or opened elsewhere, and is not shown here. */
  | { readonly of: 'nothing' }
