/**
 * What can be asked of a request beside the words it holds. A search is one line of text, and everything that narrows the list stands
 * in that line: what is chosen from a menu is written there, what is typed there can be taken away by its mark, and a saved view is
 * that line under a name.
 */
import type { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import type { Standing } from '#core/projections/standing'

/** What is true of a request or not: `is:formal`; where it stands may be typed alone, `overdue`. */
export const TRAITS = ['open', 'formal', 'to-chase', 'paused', 'required'] as const
export type Trait = (typeof TRAITS)[number]

/** A date that can be asked for, by the office's zone. */
export const DATES = ['issued', 'due', 'sent', 'acknowledged', 'chase', 'changed'] as const
export type DateOf = (typeof DATES)[number]

/** A name that can be asked for, by the beginnings of its words. */
export const NAMES = ['counterpart', 'addressee', 'keeper', 'tag'] as const
export type NameOf = (typeof NAMES)[number]

/** What can be missing: `no:tag`. */
export const LACKS = ['tag', 'keeper', 'due', 'note', 'email', 'direct-message', 'acknowledgement', 'evidence'] as const
export type Lack = (typeof LACKS)[number]

export type Asks =
  | { readonly of: 'standing'; readonly standing: Standing }
  | { readonly of: 'trait'; readonly trait: Trait }
  | { readonly of: 'state'; readonly state: RequestState }
  | { readonly of: 'channel'; readonly channel: Channel }
  /** Of any attempt that was not voided, or that was, when that is asked for. */
  | { readonly of: 'attempt'; readonly state: AttemptState }
  | { readonly of: 'kind'; readonly kind: NoteKind }
  | { readonly of: 'level'; readonly level: Level }
  | { readonly of: 'answer'; readonly answer: AnswerKind }
  | { readonly of: 'dispute'; readonly dispute: DisputeState }
  | { readonly of: 'grade'; readonly grade: Grade }
  | { readonly of: 'name'; readonly name: NameOf; readonly words: string }
  /** Days, months or years, `2018-03-09` or a beginning of it; both included, null for open. */
  | { readonly of: 'date'; readonly date: DateOf; readonly from: string | null; readonly to: string | null }
  | { readonly of: 'lack'; readonly lack: Lack }

export interface Condition {
  readonly asks: Asks
  /** `-channel:note`: those of which it is not so. */
  readonly not: boolean
}

/** A part of the line, with where it stands in it, so that it can be marked and taken away. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Null where the line asks for something that is not known, such as `channel:fax`: it finds nothing, and the window says why. */
  readonly condition: Condition | null
}

/**
 * A line of search, understood. All conditions have to hold, but those that ask for the same of a request are alternatives:
 * `channel:note channel:email` is either, `issued:2016 issued:2018` as well. Traits, what is missing, dates with an open end, and what
 * must not be, have to hold each.
 */
export interface Sought {
  /** What is left for the search in texts: words, and "words in quotes", which are never taken as conditions. */
  readonly text: string
  readonly pieces: readonly Piece[]
}
