/** How a line of search is read. Whatever is typed is a line of search: what asks for nothing that is known is text. */
import { fold } from '#core/projections/fold'
import { STANDINGS } from '#core/projections/standing'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import { DATES, LACKS, NAMES, TRAITS, type Asks, type Condition, type Piece, type Sought } from './condition'
import { spanTyped } from './span'

/** A condition by its key, with a value in quotes or up to the next space; words in quotes; a word. Quotes in quotes are doubled. */
const PART = /(-?)([a-z-]+):("(?:[^"]|"")*"?|[^\s"]\S*)?|-?"(?:[^"]|"")*"?|\S+/giu

/** Reads a line, which may be any text. */
export function understood(line: string): Sought {
  const text: string[] = []
  const pieces: Piece[] = []
  for (const { 0: part, index, 1: minus = '', 2: key, 3: value = '' } of line.matchAll(PART)) {
    const condition = key === undefined ? standingAlone(part) : keyed(fold(key), unquoted(value), minus !== '')
    if (condition === 'text') text.push(part)
    else pieces.push({ from: index, to: index + part.length, condition })
  }
  return { text: text.join(' '), pieces }
}

function standingAlone(part: string): Condition | 'text' {
  const not = part.startsWith('-')
  const standing = wordIn(STANDINGS, not ? part.slice(1) : part)
  return standing === null ? 'text' : { asks: { of: 'standing', standing }, not }
}

/** Null for a key that is known with a value that is not. */
function keyed(key: string, value: string, not: boolean): Condition | null | 'text' {
  const asks = asked(key, value)
  return asks === null || asks === 'text' ? asks : { asks, not }
}

function asked(key: string, value: string): Asks | null | 'text' {
  const name = NAMES.find((each) => each === key)
  if (name) return fold(value) === '' ? null : { of: 'name', name, words: value.trim() }
  const date = DATES.find((each) => each === key)
  if (date) {
    const span = spanTyped(value)
    return span && { of: 'date', date, ...span }
  }
  const word = <T extends string, A extends Asks>(words: readonly T[], asks: (word: T) => A): A | null => {
    const found = wordIn(words, value)
    return found === null ? null : asks(found)
  }
  switch (key) {
    case 'is':
      return word(TRAITS, (trait) => ({ of: 'trait', trait })) ?? word(STANDINGS, (standing) => ({ of: 'standing', standing }))
    case 'no':
      return word(LACKS, (lack) => ({ of: 'lack', lack }))
    case 'state':
      return word(RequestState.options, (state) => ({ of: 'state', state }))
    case 'channel':
      if (fold(value) === 'dm') return { of: 'channel', channel: 'direct-message' }
      return word(Channel.options, (channel) => ({ of: 'channel', channel }))
    case 'attempt':
      return word(AttemptState.options, (state) => ({ of: 'attempt', state }))
    case 'kind':
      return word(NoteKind.options, (kind) => ({ of: 'kind', kind }))
    case 'level':
      return word(Level.options, (level) => ({ of: 'level', level }))
    case 'answer':
      return word(AnswerKind.options, (answer) => ({ of: 'answer', answer }))
    case 'dispute':
      return word(DisputeState.options, (dispute) => ({ of: 'dispute', dispute }))
    case 'grade':
      return word(Grade.options, (grade) => ({ of: 'grade', grade }))
    default:
      return 'text'
  }
}

/** A word of a vocabulary, however it is cased or accented; `note verbale` is `note-verbale`. */
function wordIn<T extends string>(words: readonly T[], typed: string): T | null {
  const wanted = fold(typed).replaceAll(' ', '-')
  return words.find((word) => word.toLowerCase() === wanted) ?? null
}

/** A quote that was not closed yet ends with the line. */
function unquoted(value: string): string {
  return value.startsWith('"') ? value.replace(/^"((?:[^"]|"")*)"?$/, '$1').replaceAll('""', '"') : value
}
