/** How long it took until something came back, as a distribution. */
import type { Row } from '#core/ledger'
import type { Office } from '#core/office'
import { daysUntilBack, isAsked, median } from '../came-back'

/** Days from the first to the last and with it; `to` is null for any longer. */
export interface Bucket {
  readonly from: number
  readonly to: number | null
}

/** 0 is the day of dispatch itself, and what follows it before the next day on which both offices work. */
export const BUCKETS: readonly Bucket[] = [
  { from: 0, to: 0 },
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: null },
]

/** Of requests that were sent and whose acknowledgement was required, those that were voided left out. */
export interface DayCounts {
  /** In the order of {@link BUCKETS}. */
  readonly counts: readonly number[]
  /** Those of which nothing came back. */
  readonly none: number
  /** Half of those that came back did so within as many days; null while none did. */
  readonly median: number | null
}

/** Counts days, request by request. */
export class Days {
  readonly #office: Office
  readonly #days: number[] = []
  #none = 0

  constructor(office: Office) {
    this.#office = office
  }

  add(row: Row): void {
    if (!isAsked(row)) return
    const days = daysUntilBack(row, this.#office)
    if (days === null) this.#none += 1
    else this.#days.push(days)
  }

  data(): DayCounts {
    const counts = BUCKETS.map(({ from, to }) => this.#days.filter((days) => days >= from && (to === null || days <= to)).length)
    return { counts, none: this.#none, median: median(this.#days) }
  }
}
