/** Every word that occurs, by number and in order, so that those with one beginning stand together. */
import type { Kept, Part } from './kept'
import { grown } from './postings'

/** New words wait until there are so many or somebody asks: then they are put in order among the others, in some milliseconds. */
const WAITING = 4_096
/** No word has one within it. */
const BETWEEN = '\n'

/** Words that stand together in the order: from the first to before the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

export class Vocabulary {
  readonly #words: string[]
  /** Gathered when a word is first told: most indexes that are read back are only searched. */
  #numbers: Map<string, number> | null = null
  #order: Uint32Array
  #ordered: number
  #waiting: number[] = []

  constructor(kept: Kept) {
    this.#words = kept.text('words').split(BETWEEN).slice(0, -1)
    this.#order = kept.numbers('order', Uint32Array)
    this.#ordered = this.#order.length
  }

  /** All of it as it is now. */
  parts(): readonly Part[] {
    this.#putInOrder()
    return [['words', this.#words.map((word) => word + BETWEEN).join('')], ['order', this.#order.slice(0, this.#ordered)]]
  }

  /** A word's number, given to it when it is new. */
  numberOf(word: string): number {
    this.#numbers ??= new Map(this.#words.map((each, number) => [each, number]))
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    const own = owned(word)
    this.#words.push(own)
    this.#numbers.set(own, number)
    this.#waiting.push(number)
    if (this.#waiting.length >= WAITING) this.#putInOrder()
    return number
  }

  /** The word at a place in the order: its number, and whether it is this word whole. */
  at(place: number): number {
    return this.#order[place] ?? 0
  }

  isAt(place: number, word: string): boolean {
    return this.#wordAt(place) === word
  }

  /** The words that begin so. */
  beginningWith(beginning: string): Range {
    this.#putInOrder()
    const from = this.#firstPlace((word) => word >= beginning, this.#ordered)
    return { from, to: this.#firstPlace((word) => word > beginning && !word.startsWith(beginning), this.#ordered) }
  }

  /** The words that begin so but for one letter too many, missing, wrong, or swapped with the next. Ranges may overlap. */
  beginningNearly(beginning: string): readonly Range[] {
    const beginnings = new Set<string>()
    for (let at = 0; at <= beginning.length; at += 1) {
      const before = beginning.slice(0, at)
      const [letter = '', next = ''] = [beginning[at], beginning[at + 1]]
      const rest = beginning.slice(at + 1)
      if (letter !== '') beginnings.add(before + rest)
      if (next !== '') beginnings.add(before + next + letter + beginning.slice(at + 2))
      for (const other of this.#lettersAfter(before)) {
        beginnings.add(before + other + letter + rest)
        if (letter !== '') beginnings.add(before + other + rest)
      }
    }
    return Array.from(beginnings, (each) => this.beginningWith(each)).filter(({ from, to }) => from < to)
  }

  #lettersAfter(beginning: string): readonly string[] {
    const letters: string[] = []
    const { from, to } = this.beginningWith(beginning)
    for (let place = from; place < to; ) {
      const letter = this.#wordAt(place).charAt(beginning.length)
      if (letter !== '') letters.push(letter)
      place = letter === '' ? place + 1 : this.beginningWith(beginning + letter).to
    }
    return letters
  }

  #wordAt(place: number): string {
    return this.#words[this.#order[place] ?? 0] ?? ''
  }

  /** The first place before `limit` whose word meets a test that all later ones meet too. */
  #firstPlace(test: (word: string) => boolean, limit: number): number {
    let from = 0
    let to = limit
    while (from < to) {
      const middle = (from + to) >>> 1
      if (test(this.#wordAt(middle))) to = middle
      else from = middle + 1
    }
    return from
  }

  #putInOrder(): void {
    if (this.#waiting.length === 0) return
    const waiting = this.#waiting.map((number) => ({ number, word: this.#words[number] ?? '' }))
    waiting.sort((a, b) => (a.word < b.word ? -1 : 1))
    const size = this.#ordered + waiting.length
    if (size > this.#order.length) this.#order = grown(this.#order, Uint32Array, size)
    let moved = this.#ordered
    for (let left = waiting.length; left > 0; left -= 1) {
      const next = waiting[left - 1]
      if (!next) break
      const place = this.#firstPlace((word) => word > next.word, moved)
      this.#order.copyWithin(place + left, place, moved)
      this.#order[place + left - 1] = next.number
      moved = place
    }
    this.#ordered = size
    this.#waiting = []
  }
}

/** A copy: the engine keeps a piece of a long text by keeping the text. */
export function owned(piece: string): string {
  return piece.split('').join('')
}
