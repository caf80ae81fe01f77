/** What a row can tell of a request. `n` counts those of a kind, where the file does: otherwise time does. */
import type { Acknowledgement, Accepted, Answer, AttemptDraft, Content, Denial, DenialSettlement, Due, Outcome, Pause, Tag } from '#core/request'
import type { Moment } from '#core/moment'
import type { Ending } from '#core/words'
import type { SheetRow } from './columns'

/** A fact among others of its kind; `voided` is the reason for which it counts for nothing. */
interface Counted {
  readonly n: number | null
  readonly voided: string | null
}

export type Fact =
  | { readonly is: 'request'; readonly content: Content; readonly issuedAt: Moment | null; readonly isDraft: boolean }
  | { readonly is: 'attempt'; readonly attempt: AttemptDraft; readonly n: number | null; readonly handedOver: boolean }
  /** `n` is the attempt that it came of. */
  | { readonly is: 'outcome'; readonly n: number; readonly outcome: Outcome }
  | ({ readonly is: 'acknowledgement'; readonly acknowledgement: Acknowledgement } & Counted)
  | ({ readonly is: 'answer'; readonly answer: Answer } & Counted)
  | ({ readonly is: 'denial'; readonly denial: Denial } & Counted)
  /** `n` is the denial that it settles; null for the latest before it. */
  | { readonly is: 'settlement'; readonly settlement: DenialSettlement; readonly n: number | null }
  /** `successor` is the reference of the request in its place. */
  | { readonly is: 'ending'; readonly as: Ending; readonly reason: string; readonly successor: string | null }
  | { readonly is: 'pause'; readonly pause: Pause }
  | { readonly is: 'due-change'; readonly due: Due; readonly reason: string }
  | { readonly is: 'keeper-change'; readonly keptBy: string }
  | { readonly is: 'tag'; readonly tag: Tag }
  /** `to` is a reference. */
  | { readonly is: 'link'; readonly to: string }
  /** The line to take in the office's own words, and what the facts gave when it was written. */
  | { readonly is: 'line'; readonly words: string; readonly machine: string }
  | { readonly is: 'remark'; readonly words: string }
  | { readonly is: 'accepted'; readonly accepted: Accepted }

export type Is<K extends Fact['is']> = Extract<Fact, { is: K }>

/** A row that tells a fact of one kind. */
export interface LineOf<K extends Fact['is']> {
  readonly sheetRow: SheetRow
  readonly fact: Is<K>
}
