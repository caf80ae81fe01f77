/** What may follow a key in a line of search: `channel:` is followed by one of three words. */
import { STANDINGS } from '#core/projections/standing'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import { DATES, LACKS, NAMES, TRAITS, type DateOf, type NameOf } from './condition'

/** Keys that are followed by a word of a closed vocabulary. */
export const KEYS = ['is', 'no', 'state', 'channel', 'attempt', 'kind', 'level', 'answer', 'dispute', 'grade'] as const
export type Key = (typeof KEYS)[number]

const WORDS: Readonly<Record<Key, readonly string[]>> = {
  is: [...TRAITS, ...STANDINGS],
  no: LACKS,
  state: RequestState.options,
  channel: Channel.options.map((channel) => (channel === 'direct-message' ? 'dm' : channel)),
  attempt: AttemptState.options,
  kind: NoteKind.options,
  level: Level.options,
  answer: AnswerKind.options,
  dispute: DisputeState.options,
  grade: Grade.options,
}

/** What follows a key: a word, a name or a date. */
export type Expected =
  | { readonly of: 'word'; readonly key: Key; readonly words: readonly string[] }
  | { readonly of: 'name'; readonly key: NameOf }
  | { readonly of: 'date'; readonly key: DateOf }

/** What is expected after a key; null for what is no key. */
export function expectedAfter(key: string): Expected | null {
  const isIt = (each: string): boolean => each === key.toLowerCase()
  const word = KEYS.find(isIt)
  if (word) return { of: 'word', key: word, words: WORDS[word] }
  const name = NAMES.find(isIt)
  if (name) return { of: 'name', key: name }
  const date = DATES.find(isIt)
  return date ? { of: 'date', key: date } : null
}
