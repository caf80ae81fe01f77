/** What the filter menu offers: conditions by what they ask of, each in plain words. */
import { parseDate } from '@internationalized/date'
import { LACKS, TRAITS, type Asks, type Condition, type DateOf } from '#core/finding/condition'
import { written } from '#core/finding/write'
import { dateIn, type Instant, type Zone } from '#core/moment'
import { STANDINGS } from '#core/projections/standing'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import { messages } from '../../../../messages'
import { conditionWords } from '../../../../messages/condition'
import { dateInFull } from '../../../../messages/time'

export interface Choice {
  /** As it is typed. */
  readonly id: string
  readonly words: string
  readonly condition: Condition
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly choices: readonly Choice[]
}

/** The names that requests bear. */
export interface Names {
  readonly counterparts: readonly string[]
  readonly keepers: readonly string[]
  readonly tags: readonly string[]
}

/** The sections, those that go together in one part of the menu. */
export function sectionsOf(names: Names, now: Instant, home: Zone): readonly (readonly Section[])[] {
  const { filter } = messages.views
  const { words } = messages
  const today = dateIn(home, now)
  const section = (id: string, title: string, choices: readonly Choice[]): Section => ({ id, title, choices })
  const named = (name: 'counterpart' | 'keeper' | 'tag', all: readonly string[]): Section =>
    section(name, filter[name], all.map((each) => choice({ of: 'name', name, words: each }, each)))
  const dated = (date: 'issued' | 'due' | 'sent'): Section => section(date, filter[date], datesOf(date, today))
  return [
    [
      section('standing', filter.standing, STANDINGS.map((standing) => choice({ of: 'standing', standing }))),
      section('trait', filter.trait, TRAITS.map((trait) => choice({ of: 'trait', trait }))),
      section('state', filter.state, RequestState.options.map((state) => choice({ of: 'state', state }, words.request[state]))),
    ],
    [
      section('channel', filter.channel, Channel.options.map((channel) => choice({ of: 'channel', channel }))),
      section('attempt', filter.attempt, AttemptState.options.map((state) => choice({ of: 'attempt', state }, words.attempt[state]))),
      section('kind', filter.kind, NoteKind.options.map((kind) => choice({ of: 'kind', kind }))),
    ],
    [
      section('level', filter.level, Level.options.map((level) => choice({ of: 'level', level }, words.level[level]))),
      section('grade', filter.grade, Grade.options.map((grade) => choice({ of: 'grade', grade }, filter.grades(grade, words.grade[grade])))),
      section('answer', filter.answer, AnswerKind.options.map((answer) => choice({ of: 'answer', answer }))),
      section('dispute', filter.dispute, DisputeState.options.map((dispute) => choice({ of: 'dispute', dispute }))),
    ],
    [named('counterpart', names.counterparts), named('keeper', names.keepers), named('tag', names.tags)],
    [dated('issued'), dated('sent'), dated('due')],
    [section('lack', filter.lack, LACKS.map((lack) => choice({ of: 'lack', lack })))],
  ]
}

/** Spans as they are today: what is written into the line are their days, so that a view that is kept stays what it was. */
function datesOf(date: DateOf, today: string): readonly Choice[] {
  const { filter } = messages.views
  const day = parseDate(today)
  const away = (days: number): string => day.add({ days }).toString()
  const [month, year] = [today.slice(0, 7), today.slice(0, 4)]
  const span = (words: string, from: string, to = from): Choice => choice({ of: 'date', date, from, to }, words)
  return [
    ...(date === 'due' ? [span(filter.ahead, today, away(6))] : []),
    span(filter.week, away(-6), today),
    span(filter.days, away(-29), today),
    span(filter.month(dateInFull(month)), month),
    span(filter.year(year), year),
  ]
}

function choice(asks: Asks, words?: string): Choice {
  const condition = { asks, not: false }
  return { id: written(condition), words: words ?? conditionWords(condition), condition }
}
