/** Which requests are selected to be acted on together, and how single ones and ranges of them come and go. */
import type { RequestId } from '#core/request'

export interface Choice {
  readonly ids: ReadonlySet<RequestId>
  /** The range drawn last, with what was selected besides; null once something else was done. */
  readonly range: { readonly from: RequestId; readonly to: RequestId; readonly besides: ReadonlySet<RequestId> } | null
}

export const NONE: Choice = { ids: new Set(), range: null }

/** One is selected, or let go of. */
export function toggled({ ids }: Choice, id: RequestId): Choice {
  const others = [...ids].filter((each) => each !== id)
  return { ids: new Set(ids.has(id) ? others : [...ids, id]), range: null }
}

/** Where a range begins that is drawn by somebody who is `at` a request: who is at the end of the last one draws on that. */
export function beginningOf({ range }: Choice, at: RequestId): RequestId {
  return range?.to === at ? range.from : at
}

/** A range is drawn on as far as `to`, over `between`: it grows and shrinks, and leaves what is selected besides. */
export function drawn(choice: Choice, at: RequestId, to: RequestId, between: readonly RequestId[]): Choice {
  const besides = choice.range?.to === at ? choice.range.besides : choice.ids
  return { ids: new Set([...besides, ...between]), range: { from: beginningOf(choice, at), to, besides } }
}

/** Those that are not there any more are forgotten. */
export function without(choice: Choice, gone: readonly RequestId[]): Choice {
  if (gone.length === 0) return choice
  const lost = new Set(gone)
  return { ids: new Set([...choice.ids].filter((id) => !lost.has(id))), range: null }
}
