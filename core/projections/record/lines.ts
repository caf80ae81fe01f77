/** Lines of search that find exactly the requests which a figure counts. */
import { meeting } from '#core/finding/match'
import { understood } from '#core/finding/parse'
import type { Instant } from '#core/moment'
import type { Register } from '#core/register/register'
import { kindsOf } from '../kinds'
import type { RecordQuery } from '../paper'
import type { Figure } from './record'
import { datesOf, periodOf, spanTyped, type Span } from './spans'

/** Lines of one period. Search knows dates alone: where a period begins or ends within a day, no line can say the same. */
export interface Lines {
  /** All that was issued in it; null for no line. */
  readonly ofPeriod: string | null
  /** All that was issued in a part of it. */
  readonly ofSpan: (span: Pick<Span, 'from' | 'to'>) => string | null
  /**
   * A count with the first of some conditions that finds as many of what was issued. Each has to find all that are counted, or nothing
   * but these: as many are then the same.
   */
  readonly figure: (count: number, conditions: readonly string[]) => Figure
}

interface Ground {
  readonly register: Register
  readonly query: RecordQuery
  readonly asOf: Instant
  /** Of all that was issued in the period. */
  readonly indices: Uint32Array
}

export function linesOf({ register, query, asOf, indices }: Ground): Lines {
  const { columns, office } = register
  const { zone } = office.settings.home
  const [from, to] = datesOf(query, zone)
  const whole = periodOf([from, to], zone)
  const isOfDates = Date.parse(whole.from) === Date.parse(query.from) && Date.parse(whole.until) === Date.parse(query.until)
  if (!isOfDates) return { ofPeriod: null, ofSpan: () => null, figure: (count) => ({ count, line: null }) }
  const ground = { columns, kinds: kindsOf(columns, asOf), now: asOf, zone }
  const ofSpan = (span: Pick<Span, 'from' | 'to'>): string => `issued:${spanTyped(span)}`
  const ofPeriod = ofSpan({ from, to })
  return {
    ofPeriod,
    ofSpan,
    figure: (count, conditions) => {
      const condition = conditions.find((each) => {
        const meets = meeting(ground, understood(each).pieces)
        return indices.reduce((sum, index) => sum + Number(meets(index)), 0) === count
      })
      return { count, line: condition === undefined ? null : `${ofPeriod} ${condition}` }
    },
  }
}
