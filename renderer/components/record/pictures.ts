/** The charts of a record, before they are drawn: what each shows, and how its table reads. */
import type { ChannelRecord, RecordData } from '#core/projections/record/record'
import { BUCKETS } from '#core/projections/record/days'
import { STANDS, sumOf, type Stand, type Stands } from '#core/projections/record/stand'
import type { Span } from '#core/projections/record/spans'
import type { Instant } from '#core/moment'
import { Grade } from '#core/words'
import { messages } from '../../messages'
import { monthShort, shortDate } from '../../messages/time'
import type { Part } from '../chart/Bar'
import type { Ink } from '../chart/Ink'
import type { InkWord } from '../chart/InkKey'

/** Where the requests that are counted can be seen: a line of search, in the list of a counterpart or of all. */
export interface Shown {
  readonly line: string
  readonly counterpart: string | null
}

export interface Entry {
  readonly label: string
  readonly total: number
  readonly parts: readonly Part[]
  /** Null where no list shows just these. */
  readonly shown: Shown | null
  /** All that has no bar of its own: it would dwarf the others, and is told in figures alone. */
  readonly isRest?: true
}

export interface Picture {
  readonly id: 'channels' | 'attempts' | 'counterparts' | 'days' | 'spans'
  readonly title: string
  /** What is counted; empty where the title says it. */
  readonly about: string
  /** Bars that lie, or columns that stand. */
  readonly form: 'bars' | 'columns'
  readonly inks: readonly InkWord[]
  readonly entries: readonly Entry[]
  /** Over the first two columns of its table. */
  readonly what: string
  readonly total: string
}

const STAND_INKS: Readonly<Record<Stand, Ink>> = {
  acknowledged: 'grey',
  overdue: 'hatched',
  awaiting: 'white',
  'not-required': 'sparse',
  closed: 'ruled',
}
const GRADE_INKS: Readonly<Record<Grade, Ink>> = { A: 'black', B: 'grey', C: 'sparse', D: 'ruled' }

/** The parts of a bar of requests, by how they stand. */
export function standParts(stands: Stands): readonly Part[] {
  return STANDS.map((stand) => ({ ink: STAND_INKS[stand], value: stands[stand], word: messages.record.key[stand] }))
}

/** What each ink of {@link standParts} says. */
export const STAND_KEY: readonly InkWord[] = STANDS.map((stand) => ({ ink: STAND_INKS[stand], word: messages.record.key[stand] }))

/** A chart each; one that would show nothing of the period is left out. */
export function picturesOf(data: RecordData): readonly Picture[] {
  return [channels(data), attempts(data), counterparts(data), days(data), ...spans(data)]
}

function channels({ channels: all }: RecordData): Picture {
  const say = messages.record.channels
  const entries = all.map(({ channel, stands, requests: { line } }) => entryOf(messages.words.channel[channel], stands, shownBy(line)))
  return { id: 'channels', form: 'bars', inks: STAND_KEY, entries, ...say }
}

function attempts({ channels: all }: RecordData): Picture {
  const { notReached, ...say } = messages.record.attempts
  const reached = Grade.options.map((grade) => ({ ink: GRADE_INKS[grade], word: say.reached(grade) }))
  const inks: readonly InkWord[] = [...reached, { ink: 'white', word: say.open }, { ink: 'hatched', word: notReached }]
  const entries = all.map((each) => ({
    label: messages.words.channel[each.channel],
    total: each.attempts.made,
    parts: attemptParts(each),
    shown: null,
  }))
  return { id: 'attempts', form: 'bars', inks, entries, title: say.title, about: say.about, what: say.what, total: say.total }
}

function attemptParts({ attempts: { reached, open, failed, refused, returned } }: ChannelRecord): readonly Part[] {
  const say = messages.record.attempts
  return [
    ...Grade.options.map((grade): Part => ({ ink: GRADE_INKS[grade], value: reached[grade], word: say.reached(grade) })),
    { ink: 'white', value: open, word: say.open },
    { ink: 'hatched', value: failed, word: say.failed },
    { ink: 'hatched', value: refused, word: say.refused },
    { ink: 'hatched', value: returned, word: say.returned },
  ]
}

function counterparts({ counterparts: named, others }: RecordData): Picture {
  const { others: together, ...say } = messages.record.counterparts
  const entries = named.map(({ name, stands, line }) => entryOf(name, stands, line === null ? null : { line, counterpart: name }))
  const rest = others ? [{ ...entryOf(together(others.count), others.stands, null), isRest: true as const }] : []
  return { id: 'counterparts', form: 'bars', about: '', inks: STAND_KEY, entries: [...entries, ...rest], ...say }
}

function days({ days: { counts, none } }: RecordData): Picture {
  const say = messages.record.days
  const came = BUCKETS.map(({ from, to }, index): Entry => {
    const total = counts[index] ?? 0
    const label = to === 0 ? say.same : to === null ? say.over(from - 1) : say.range(from, to)
    return { label, total, parts: [{ ink: 'grey', value: total, word: say.came }], shown: null }
  })
  const waiting: Entry = { label: say.none, total: none, parts: [{ ink: 'white', value: none, word: say.none }], shown: null }
  return { id: 'days', form: 'columns', inks: [], entries: [...came, waiting], title: say.title, about: say.about, what: say.what, total: say.total }
}

function spans({ spans: all, asOf }: RecordData): readonly Picture[] {
  const [first] = all
  if (first === undefined) return []
  const say = messages.record.spans
  const entries = all.map((span) => entryOf(spanLabel(span, asOf), span.stands, shownBy(span.line)))
  return [{ id: 'spans', form: 'columns', about: '', inks: STAND_KEY, entries, ...say[first.of], total: say.total }]
}

function spanLabel({ of, from }: Span, asOf: Instant): string {
  switch (of) {
    case 'week':
      return shortDate(from, 'UTC', asOf)
    case 'month':
      return monthShort(from.slice(0, 7))
    case 'year':
      return from.slice(0, 4)
  }
}

function entryOf(label: string, stands: Stands, shown: Shown | null): Entry {
  return { label, total: sumOf(stands), parts: standParts(stands), shown }
}

function shownBy(line: string | null): Shown | null {
  return line === null ? null : { line, counterpart: null }
}
