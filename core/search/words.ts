/** What counts as a word for the search: runs of letters and digits, also joined ones, folded. */
import { fold } from '#core/projections/fold'

/** Longer words are told apart by their beginning only, in texts and in searches alike. */
const LONGEST = 32

/** Words joined with no space between them stay one: `2018/041`, `press@state.example`, `hot-line`. */
const JOINED = /[\p{L}\p{N}]+(?:[-/@._':&+]{1,3}[\p{L}\p{N}]+)*/gu
const START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu

/** The words of a search, folded, each once. All of them are wanted. */
export function wordsSought(text: string): readonly string[] {
  return [...new Set(Array.from(fold(text).matchAll(JOINED), ([word]) => word.slice(0, LONGEST)))]
}

/** The words by which a text is found, folded: a joined one from each of its parts on, so that `041` finds `2018/041`. */
export function wordsIn(text: string): readonly string[] {
  return Array.from(fold(text).matchAll(JOINED), ([word]) => word).flatMap((word) =>
    Array.from(word.matchAll(START), ({ index }) => word.slice(index, index + LONGEST)),
  )
}
