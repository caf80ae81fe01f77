/** Finding what a person types in a list of suggestions: case and accents make no difference, and a word's start counts for most. */
import { fold } from '#core/projections/fold'

/** A text cut where the typed letters stand in it. */
export interface Marked {
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Where `typed` stands in `text`, at the start of a word if it can; null when it does not. */
export function markMatch(text: string, typed: string): Marked | null {
  const wanted = fold(typed)
  if (wanted === '') return null
  // Folding may change how many characters a letter has, so each folded one remembers the letter that it came from.
  const letters = Array.from(text)
  const folded: string[] = []
  const from: number[] = []
  letters.forEach((letter, index) => {
    for (const part of /\s/.test(letter) ? ' ' : fold(letter)) {
      folded.push(part)
      from.push(index)
    }
  })
  const line = folded.join('')
  const start = ` ${line}`.indexOf(` ${wanted}`)
  const found = start >= 0 ? start : line.indexOf(wanted)
  if (found < 0) return null
  const first = from[found] ?? 0
  const last = from[found + wanted.length - 1] ?? first
  return {
    before: letters.slice(0, first).join(''),
    match: letters.slice(first, last + 1).join(''),
    after: letters.slice(last + 1).join(''),
  }
}

/** The items whose text holds what was typed, words that begin with it first; all of them when nothing was typed. */
export function matching<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T[] {
  if (fold(typed) === '') return [...items]
  const ranked = items.flatMap((item) => {
    const marked = markMatch(textOf(item), typed)
    return marked ? [{ item, rank: /(^|\s)$/.test(marked.before) ? 0 : 1 }] : []
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}
