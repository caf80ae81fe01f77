/** What a line of search asks for, in plain words, as its marks have it. */
import type { Asks, Condition } from '#core/finding/condition'
import { views } from './en/views'
import { words } from './en/words'
import { dateInFull } from './time'

/** "Note", "Issued in March 2018", "Not by email". */
export function conditionWords({ asks, not }: Condition): string {
  const [so, notSo] = bothOf(asks)
  return not ? notSo : so
}

function bothOf(asks: Asks): readonly [string, string] {
  const { condition } = views
  switch (asks.of) {
    case 'standing':
      return asks.standing === 'not-required' ? [words.standing['not-required'], condition.trait.required[0]] : plainly(words.standing[asks.standing])
    case 'trait':
      return condition.trait[asks.trait]
    case 'state': {
      const state = words.request[asks.state].toLowerCase()
      return [condition.state(state), condition.notState(state)]
    }
    case 'channel':
      return [words.channel[asks.channel], condition.notBy(words.channel[asks.channel].toLowerCase())]
    case 'attempt':
      return condition.attempt(words.attempt[asks.state].toLowerCase())
    case 'kind':
      return condition.kind(words.noteKind[asks.kind])
    case 'level':
      return condition.level(words.level[asks.level])
    case 'answer':
      return plainly(words.answer[asks.answer])
    case 'dispute':
      return condition.dispute[asks.dispute]
    case 'grade':
      return condition.grade(asks.grade)
    case 'name':
      return condition.name[asks.name](asks.words)
    case 'date': {
      const [so, notSo] = condition.date[asks.date]
      const span = spanWords(asks.from, asks.to)
      return [`${so} ${span}`, `${notSo} ${span}`]
    }
    case 'lack':
      return condition.lack[asks.lack]
  }
}

function plainly(word: string): readonly [string, string] {
  return [word, views.condition.not(word.toLowerCase())]
}

/** Days, months or years, as {@link Asks} has them. */
export function spanWords(from: string | null, to: string | null): string {
  const { condition } = views
  if (from === null) return to === null ? condition.anyTime : condition.until(dateInFull(to))
  if (to === null) return condition.since(dateInFull(from))
  if (from !== to) return condition.between(dateInFull(from), dateInFull(to))
  return from.length === 10 ? condition.on(dateInFull(from)) : condition.in(dateInFull(from))
}
