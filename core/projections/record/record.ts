/** A picture of the record: what was sent in a period, and what came of it. */
import type { Instant } from '#core/moment'
import type { Columns } from '#core/register/columns'
import type { Register } from '#core/register/register'
import type { Settings } from '#core/settings'
import type { AnswerKind, Channel, Grade } from '#core/words'
import type { RecordQuery } from '../paper'
import type { Position } from '../sheet'
import type { DayCounts } from './days'
import { linesOf } from './lines'
import { spansOf, type Span } from './spans'
import type { Stands } from './stand'
import { Tally } from './tally'

/** How many there are, and the line of search that finds exactly these; null where no line says the same. */
export interface Figure {
  readonly count: number
  readonly line: string | null
}

/** What was tried by one channel. A planned attempt was not made yet, a voided one never. */
export interface AttemptCounts {
  readonly made: number
  /** Those that came to them, by the grade of what shows it. */
  readonly reached: Readonly<Record<Grade, number>>
  readonly failed: number
  readonly refused: number
  readonly returned: number
  /** Dispatched, and nothing final is known. */
  readonly open: number
}

export interface ChannelRecord {
  readonly channel: Channel
  /** Requests with an attempt made by it: one that went by two channels is in both. What was voided is in none. */
  readonly requests: Figure
  readonly stands: Stands
  readonly attempts: AttemptCounts
}

export interface CounterpartRecord {
  /** The present name. */
  readonly name: string
  readonly stands: Stands
  /** As in {@link Figure}, of a list of this counterpart's requests alone. */
  readonly line: string | null
}

export interface SpanRecord extends Span {
  readonly stands: Stands
  readonly line: string | null
}

/**
 * What came of the requests issued in a period: from its first instant up to but not including its last, by when each was first
 * dispatched. Drafts are in none. Whatever came of a request counts, whenever it came, as the register knows it at `asOf`; only
 * {@link overdueAtEnd} looks at the end of the period.
 */
export interface RecordData extends Position {
  readonly asOf: Instant
  readonly settings: Settings
  readonly query: RecordQuery
  readonly issued: Figure
  /** Each request issued in the first that fits. */
  readonly stands: Readonly<Record<keyof Stands, Figure>>
  /**
   * Those whose acknowledgement was required and due by the end of the period, with nothing that counts, and no answer, dated before
   * it; whatever came later. What was voided, or closed with nothing having come, is not among them: a row does not know since when.
   * Null while the period is not over: they are those overdue now.
   */
  readonly overdueAtEnd: number | null
  /** By the answer that stands; what was voided left out, here and below. */
  readonly answers: Readonly<Record<AnswerKind, Figure>>
  /** Of which a denial stands, settled or not. */
  readonly denied: Figure
  readonly channels: readonly ChannelRecord[]
  /** Those with most requests, most first. */
  readonly counterparts: readonly CounterpartRecord[]
  /** All others together, and how many they are; null where there are none. */
  readonly others: { readonly count: number; readonly stands: Stands } | null
  readonly days: DayCounts
  /** The weeks, months or years of the period, to the present one; empty where it is short. */
  readonly spans: readonly SpanRecord[]
}

/** Counterparts that stand by themselves. */
const NAMED = 8
/** Rows read at a time: some milliseconds' worth. */
const AT_ONCE = 500

/**
 * The record of a period. Which requests it holds is looked up in the columns, and only their rows are read, some at a time; other work
 * can be let in at each `yield`. Who does so and finds the register changed has to begin anew. Throws when a row cannot be read.
 */
export function* recordOf(register: Register, query: RecordQuery, asOf: Instant, position: Position): Generator<undefined, RecordData> {
  const { columns, office } = register
  const { zone } = office.settings.home
  const indices = issuedIn(columns, query)
  const issued = columns.of('issued')
  const spans = spansOf(query, zone, issued[indices[0] ?? -1] ?? null, asOf)
  const tally = new Tally(office, query, asOf, spans)
  for (let from = 0; from < indices.length; from += AT_ONCE) {
    for (const row of register.shownAt([...indices.subarray(from, from + AT_ONCE)])) tally.add(row)
    yield
  }
  const lines = linesOf({ register, query, asOf, indices })
  return { ...tally.data(lines, NAMED), asOf, settings: office.settings, query, ...position }
}

/** The record of a period, in one go. */
export function wholeRecord(register: Register, query: RecordQuery, asOf: Instant, position: Position): RecordData {
  const course = recordOf(register, query, asOf, position)
  for (;;) {
    const { done, value } = course.next()
    if (done) return value
  }
}

/** Indices of what was issued in a period, the first issued first: found by halving in the order of the column. */
function issuedIn(columns: Columns, { from, until }: RecordQuery): Uint32Array {
  const [order, issued] = [columns.order('issued'), columns.of('issued')]
  const placeOf = (instant: number): number => {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((issued[order[middle] ?? 0] ?? 0) < instant) low = middle + 1
      else high = middle
    }
    return low
  }
  const all = order.subarray(placeOf(Date.parse(from)), placeOf(Date.parse(until)))
  return all.filter((index) => columns.isThere(index))
}
