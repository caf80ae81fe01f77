/** What a register knows of a fingerprint that somebody read from paper. */
import type { Instant } from '#core/moment'
import type { PrintedSheet } from '#core/printed-sheet'
import type { SheetQuery } from './paper'

export type StateFound =
  /** It is no fingerprint, or fewer digits than tell one from another. */
  | { readonly found: 'unreadable' }
  /** The register never stood so: the paper is of another register, or not genuine, or damage took that entry. */
  | { readonly found: 'none' }
  /** So few digits that several states have them. */
  | { readonly found: 'several'; readonly states: number }
  | {
      readonly found: 'state'
      readonly fingerprint: string
      /** The state ended with this entry, of so many that there are now. */
      readonly entry: number
      readonly of: number
      readonly recorded: Instant
      readonly by: string
      /** The sheets that were printed or saved of it, the latest first; none for a state of which no sheet was recorded. */
      readonly sheets: readonly PrintedSheet[]
      /** Sets the latest of them again; all open requests as they stood then where there is none. */
      readonly query: SheetQuery
    }
