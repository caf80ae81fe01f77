/** Which dialog is open. One at a time: what a dialog does, it does about one thing. */
import { create } from 'zustand'
import type { CheckedBundle } from '#core/bridge/bridge'
import type { Contacts } from '#core/contacts'
import type { Counterpart } from '#core/counterpart'
import type { SheetQuery } from '#core/projections/paper'
import type { RequestId } from '#core/request'
import type { ChosenSpreadsheet } from '#core/spreadsheet'
import type { Ending, Warning } from '#core/words'

/** What of a request can be voided by itself. */
export interface VoidableFact {
  readonly of: 'attempt' | 'acknowledgement' | 'answer' | 'denial' | 'exhibit'
  readonly n: number
}

export type DialogState =
  | { readonly kind: 'new-request'; readonly draft: RequestId | null }
  | { readonly kind: 'log-delivery'; readonly request: RequestId; readonly attempt: number | null }
  /** `attempt` is a planned one, or null for one planned on the spot. */
  | { readonly kind: 'hand-over'; readonly request: RequestId; readonly attempt: number | null }
  | { readonly kind: 'letter' | 'slip'; readonly request: RequestId; readonly attempt: number }
  | {
      readonly kind: 'answer' | 'deny' | 'reopen' | 'chase-policy'
      readonly request: RequestId
    }
  /** What can be done to several requests at once is done to `others` too. */
  | {
      readonly kind: 'acknowledge' | 'discard-draft' | 'change-due' | 'change-keeper' | 'pause-chasing'
      readonly request: RequestId
      readonly others?: readonly RequestId[]
    }
  | { readonly kind: 'settle-denial'; readonly request: RequestId; readonly denial: number }
  | { readonly kind: 'end'; readonly request: RequestId; readonly others?: readonly RequestId[]; readonly as: Ending }
  | { readonly kind: 'void-fact'; readonly request: RequestId; readonly fact: VoidableFact | null }
  | { readonly kind: 'let-stand'; readonly request: RequestId; readonly warning: Warning | null }
  /** A card of the directory; an empty or filled in one that is not there yet is added. */
  | { readonly kind: 'counterpart'; readonly card: Counterpart }
  | { readonly kind: 'merge-counterparts' | 'remove-counterpart'; readonly card: Counterpart }
  /** Of a counterpart, or with null of the office. */
  | { readonly kind: 'terms'; readonly card: Counterpart | null }
  | { readonly kind: 'import-contacts'; readonly contacts: Contacts }
  | { readonly kind: 'import'; readonly chosen: ChosenSpreadsheet }
  /** Of a request, by its reference, or of everything. */
  | { readonly kind: 'history'; readonly request: RequestId | null; readonly reference: string }
  /** What is shown now is saved; with a name, the view of that name is renamed. */
  | { readonly kind: 'save-view'; readonly rename: string | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'restore' }
  /** All open requests, but for what is asked otherwise: some requests by name, or a moment of the past. */
  | { readonly kind: 'sheet'; readonly query?: Partial<SheetQuery> }
  /** Those that were printed or saved. */
  | { readonly kind: 'sheets' }
  | { readonly kind: 'record' | 'record-paper' }
  | { readonly kind: 'dossier'; readonly request: RequestId }
  /** The files that were dropped: while they are read, and what they show. */
  | { readonly kind: 'evidence' }
  | { readonly kind: 'exhibit'; readonly request: RequestId; readonly n: number }
  | { readonly kind: 'bundle'; readonly requests: readonly RequestId[] }
  | ({ readonly kind: 'checked-bundle' } & CheckedBundle)
  | { readonly kind: 'palette' }
  | { readonly kind: 'damage' }
  | null

interface DialogStore {
  readonly dialog: DialogState
  readonly show: (dialog: DialogState) => void
  readonly close: () => void
}

export const useDialog = create<DialogStore>()((set) => ({
  dialog: null,
  show: (dialog) => {
    set({ dialog })
  },
  close: () => {
    set({ dialog: null })
  },
}))
