/** Counts what came of requests, row by row. */
import type { AttemptRow, Row } from '#core/ledger'
import { latest, type Instant } from '#core/moment'
import type { Office } from '#core/office'
import { hasReached } from '#core/outcome'
import { AnswerKind, Channel, type Grade } from '#core/words'
import { cameBack } from '../came-back'
import type { RecordQuery } from '../paper'
import { Days } from './days'
import type { Lines } from './lines'
import type { AttemptCounts, ChannelRecord, CounterpartRecord, Figure, RecordData, SpanRecord } from './record'
import { periodOf, type Span } from './spans'
import { noStands, standOf, STANDS, sumOf, type Stand, type Stands } from './stand'

type Counted = Pick<
  RecordData,
  'issued' | 'stands' | 'overdueAtEnd' | 'answers' | 'denied' | 'channels' | 'counterparts' | 'others' | 'days' | 'spans'
>

/** Lines that find those of a stand, each all of them or nothing but them. */
const LINES: Readonly<Record<Stand, readonly string[]>> = {
  acknowledged: ['-no:acknowledgement -state:voided', 'acknowledged'],
  overdue: ['overdue'],
  awaiting: ['awaiting'],
  'not-required': ['not-required'],
  closed: ['closed'],
}
const NOT_VOIDED = '-state:voided'

export class Tally {
  readonly #asOf: Instant
  readonly #end: number
  readonly #stands = noStands()
  readonly #answers: Record<AnswerKind, number> = { accepted: 0, declined: 0, deferred: 0 }
  readonly #channels = Channel.options.map((channel) => ({ channel, stands: noStands(), attempts: noAttempts() }))
  readonly #counterparts = new Map<string, Record<Stand, number>>()
  readonly #spans: readonly { readonly span: Span; readonly until: number; readonly stands: Record<Stand, number> }[]
  readonly #days: Days
  #denied = 0
  #overdueAtEnd = 0

  /** `spans` follow each other, and the last ends with the period. */
  constructor(office: Office, { until }: RecordQuery, asOf: Instant, spans: readonly Span[]) {
    const { zone } = office.settings.home
    this.#asOf = asOf
    this.#end = Date.parse(until)
    this.#days = new Days(office)
    this.#spans = spans.map((span) => ({ span, until: Date.parse(periodOf([span.from, span.to], zone).until), stands: noStands() }))
  }

  /** Counts a request that was issued in the period, under its counterpart's present name. */
  add(row: Row): void {
    const stand = standOf(row, this.#asOf)
    const stands = this.#counterparts.get(row.counterpart) ?? noStands()
    this.#counterparts.set(row.counterpart, stands)
    const at = Date.parse(row.issuedAt?.at ?? '')
    for (const each of [this.#stands, stands, this.#spans.find(({ until }) => at < until)?.stands]) if (each) each[stand] += 1
    if (row.state === 'voided') return
    if (row.answer) this.#answers[row.answer.kind] += 1
    if (row.dispute !== 'none') this.#denied += 1
    if (this.#wasOverdue(row, stand)) this.#overdueAtEnd += 1
    this.#days.add(row)
    for (const { channel, stands: own, attempts } of this.#channels) {
      const made = row.attempts.filter((attempt) => attempt.channel === channel && isMade(attempt))
      if (made.length > 0) own[stand] += 1
      for (const attempt of made) count(attempts, attempt)
    }
  }

  /** @param named how many counterparts stand by themselves */
  data(lines: Lines, named: number): Counted {
    const counterparts = [...this.#counterparts]
      .map(([name, stands]) => ({ name, stands }))
      .sort((a, b) => sumOf(b.stands) - sumOf(a.stands) || a.name.localeCompare(b.name))
    const others = counterparts.slice(named)
    const line = lines.ofPeriod
    const answered = (kind: AnswerKind): Figure => lines.figure(this.#answers[kind], [`answer:${kind} ${NOT_VOIDED}`])
    return {
      issued: { count: sumOf(this.#stands), line },
      stands: byStand((stand) => lines.figure(this.#stands[stand], LINES[stand])),
      overdueAtEnd: this.#end <= Date.parse(this.#asOf) ? this.#overdueAtEnd : null,
      answers: { accepted: answered('accepted'), declined: answered('declined'), deferred: answered('deferred') },
      denied: lines.figure(this.#denied, [`-dispute:none ${NOT_VOIDED}`]),
      channels: this.#channels.map((each): ChannelRecord => ({
        ...each,
        requests: lines.figure(sumOf(each.stands), [`channel:${each.channel} ${NOT_VOIDED}`]),
      })),
      counterparts: counterparts.slice(0, named).map((each): CounterpartRecord => ({ ...each, line })),
      others: others.length === 0 ? null : { count: others.length, stands: together(others.map(({ stands }) => stands)) },
      days: this.#days.data(),
      spans: this.#spans.map(({ span, stands }): SpanRecord => ({ ...span, stands, line: lines.ofSpan(span) })),
    }
  }

  #wasOverdue(row: Row, stand: Stand): boolean {
    if (stand === 'closed' || !row.required || row.due === null || latest(row.due) >= this.#end) return false
    const back = cameBack(row)
    return back === null || Date.parse(back.at) >= this.#end
  }
}

function isMade({ state }: AttemptRow): boolean {
  return state !== 'planned' && state !== 'voided'
}

type Counts = { -readonly [K in keyof AttemptCounts]: K extends 'reached' ? Record<Grade, number> : number }

function noAttempts(): Counts {
  return { made: 0, reached: { A: 0, B: 0, C: 0, D: 0 }, failed: 0, refused: 0, returned: 0, open: 0 }
}

function count(counts: Counts, attempt: AttemptRow): void {
  counts.made += 1
  if (hasReached(attempt)) counts.reached[attempt.grade ?? 'D'] += 1
  else if (attempt.state === 'failed' || attempt.state === 'refused' || attempt.state === 'returned') counts[attempt.state] += 1
  else counts.open += 1
}

function byStand<T>(of: (stand: Stand) => T): Record<Stand, T> {
  return {
    acknowledged: of('acknowledged'),
    overdue: of('overdue'),
    awaiting: of('awaiting'),
    'not-required': of('not-required'),
    closed: of('closed'),
  }
}

function together(all: readonly Stands[]): Stands {
  const sum = noStands()
  for (const each of all) for (const stand of STANDS) sum[stand] += each[stand]
  return sum
}
