/** Which requests meet the conditions of a line of search: asked of columns, after everything that can be is looked up once. */
import { startOf, type Instant, type Zone } from '#core/moment'
import { fold } from '#core/projections/fold'
import { codeOf, STANDING, tabled } from '#core/projections/kinds'
import { isOpen, isToChase, STANDINGS } from '#core/projections/standing'
import { NEVER, type Columns } from '#core/register/columns'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import type { Asks, Lack, NameOf, Piece, Trait } from './condition'
import { firstDay, firstDayAfter } from './span'

/** What is asked, and when and where. */
export interface Ground {
  readonly columns: Columns
  /** Of each request its kind at `now`. */
  readonly kinds: Uint16Array
  readonly now: Instant
  /** The office's own, by which dates are read. */
  readonly zone: Zone
}

/** Whether the request at an index is meant. */
export type Test = (index: number) => boolean

const OPEN = tabled((row) => Number(isOpen(row)))
const TO_CHASE = tabled((row, now) => Number(isToChase(row, now)))

/** Whether a request meets all that a line asks for. Good until the columns change. */
export function meeting(ground: Ground, pieces: readonly Piece[]): Test {
  const tests: Test[] = []
  const alternatives = new Map<string, Test[]>()
  for (const { condition } of pieces) {
    if (condition === null) return () => false
    const test = testOf(ground, condition.asks)
    const subject = condition.not ? null : exclusive(condition.asks)
    const others = subject === null ? undefined : alternatives.get(subject)
    if (condition.not) tests.push((index) => !test(index))
    else if (subject === null) tests.push(test)
    else if (others) others.push(test)
    else alternatives.set(subject, [test])
  }
  for (const some of alternatives.values()) tests.push(anyOf(some))
  const [first] = tests
  if (tests.length < 2) return first ?? (() => true)
  return (index) => tests.every((test) => test(index))
}

/** What several conditions have in common that are alternatives; null for one that must hold whatever else is asked. */
function exclusive(asks: Asks): string | null {
  switch (asks.of) {
    case 'trait':
    case 'lack':
      return null
    case 'date':
      return asks.from === null || asks.to === null ? null : `date ${asks.date}`
    case 'name':
      return `name ${asks.name}`
    case 'standing':
    case 'state':
    case 'channel':
    case 'attempt':
    case 'kind':
    case 'level':
    case 'answer':
    case 'dispute':
    case 'grade':
      return asks.of
  }
}

function anyOf(tests: readonly Test[]): Test {
  const [first] = tests
  return first && tests.length === 1 ? first : (index) => tests.some((test) => test(index))
}

function testOf(ground: Ground, asks: Asks): Test {
  const { columns, kinds } = ground
  const is = (column: 'state' | 'level' | 'answer' | 'dispute' | 'grade', code: number): Test => {
    const codes = columns.of(column)
    return (index) => codes[index] === code
  }
  switch (asks.of) {
    case 'standing': {
      const code = codeOf(STANDINGS, asks.standing)
      return (index) => STANDING[kinds[index] ?? 0] === code
    }
    case 'trait':
      return testOfTrait(ground, asks.trait)
    case 'state':
      return is('state', codeOf(RequestState.options, asks.state))
    case 'level':
      return is('level', codeOf(Level.options, asks.level))
    case 'answer':
      return is('answer', codeOf(AnswerKind.options, asks.answer))
    case 'dispute':
      return is('dispute', codeOf(DisputeState.options, asks.dispute))
    case 'grade':
      return is('grade', codeOf(Grade.options, asks.grade))
    case 'channel':
      return among(columns, 'channels', Channel.options.indexOf(asks.channel))
    case 'attempt':
      return among(columns, 'attempts', AttemptState.options.indexOf(asks.state))
    case 'kind':
      return among(columns, 'noteKinds', NoteKind.options.indexOf(asks.kind))
    case 'name':
      return testOfName(columns, asks.name, asks.words)
    case 'date':
      return testOfDate(ground, asks)
    case 'lack':
      return testOfLack(columns, asks.lack)
  }
}

/** Whether a bit is set. */
function among(columns: Columns, column: 'channels' | 'attempts' | 'noteKinds', at: number): Test {
  const sets = columns.of(column)
  return (index) => ((sets[index] ?? 0) & (1 << at)) !== 0
}

function testOfTrait({ columns, kinds, now }: Ground, trait: Trait): Test {
  switch (trait) {
    case 'open':
      return (index) => OPEN[kinds[index] ?? 0] === 1
    case 'to-chase':
      return (index) => TO_CHASE[kinds[index] ?? 0] === 1
    case 'formal':
    case 'required': {
      const flags = columns.of(trait)
      return (index) => flags[index] === 1
    }
    case 'paused': {
      const [until, at] = [columns.of('paused'), Date.parse(now)]
      return (index) => (until[index] ?? 0) > at
    }
  }
}

/** Every word asked for begins a word of the name. Of each name it is found out once. */
function testOfName(columns: Columns, of: NameOf, asked: string): Test {
  // Beginnings of words: `state` is in `Department of State`, `epa` is not in `Department`.
  const words = fold(asked).split(' ').map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`, 'u'))
  const known = new Uint8Array(columns.names.all.length)
  const isMeant = (code: number): boolean => {
    if (code === 0) return false
    known[code] ||= words.every((word) => word.test(fold(columns.names.at(code)))) ? 2 : 1
    return known[code] === 2
  }
  if (of === 'tag') return (index) => columns.tagsAt(index).some(isMeant)
  const codes = columns.of(of)
  return (index) => isMeant(codes[index] ?? 0)
}

function testOfDate({ columns, zone }: Ground, { date, from, to }: Extract<Asks, { of: 'date' }>): Test {
  const dates = columns.of(date)
  const first = from === null ? Number.NEGATIVE_INFINITY : Date.parse(startOf(firstDay(from), zone))
  const over = to === null ? NEVER : Date.parse(startOf(firstDayAfter(to), zone))
  return (index) => {
    const at = dates[index] ?? NEVER
    return at >= first && at < over
  }
}

function testOfLack(columns: Columns, lack: Lack): Test {
  switch (lack) {
    case 'tag':
      return (index) => columns.tagsAt(index).length === 0
    case 'keeper':
    case 'evidence': {
      const codes = columns.of(lack === 'keeper' ? lack : 'grade')
      return (index) => codes[index] === 0
    }
    case 'due': {
      const dates = columns.of('due')
      return (index) => dates[index] === NEVER
    }
    case 'acknowledgement': {
      const dates = columns.of('acknowledged')
      return (index) => dates[index] === NEVER
    }
    case 'note':
    case 'email':
    case 'direct-message': {
      const isUsed = among(columns, 'channels', Channel.options.indexOf(lack))
      return (index) => !isUsed(index)
    }
  }
}
