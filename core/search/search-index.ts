/**
 * What a search looks through: the words of every request, found by their beginnings, ranked, one slip of the finger forgiven.
 * Lives in memory and is filled request by request. Changes add to it; what they replace stays behind unseen until the index is
 * built anew.
 */
import type { RequestId } from '#core/request'
import type { Kept, Part } from './kept'
import { grown, Postings, type Field } from './postings'
import { owned, Vocabulary, type Range } from './vocabulary'
import { wordsIn, wordsSought } from './words'

/** What is said of a request, by how much a match in it counts: names are those of bodies, people and addresses. */
export interface Said {
  readonly reference: string
  readonly subject: string
  readonly names: string
  readonly text: string
}

/** Points by field: text, names, subject, reference. A whole reference outdoes whatever other words of a search gain. */
const SLIPPED = Uint8Array.of(1, 1, 1, 1)
const BEGUN = Uint8Array.of(2, 4, 6, 6)
const WHOLE = Uint8Array.of(3, 5, 7, 255)

/** A slip is forgiven in words of at least so many letters, and in none with a digit: another number is another thing. */
const FORGIVEN = /^\P{N}{4,}$/u

/** Pieces of text whose words are remembered while others are read. */
const REMEMBERED = 20_000
/** Words sought whose finds are remembered: whoever types a second word asks for the first with every key. */
const SOUGHT = 8

const NOTHING: Kept = { text: () => '', numbers: (_, Kind) => new Kind(0) }

export class SearchIndex {
  readonly #vocabulary: Vocabulary
  readonly #postings: Postings
  /** Which request, by its number here, a text is of. */
  #owners: Uint32Array
  #texts: number
  readonly #numbers = new Map<RequestId, number>()
  /** By number; null where something newer took its place. Number 0 is nobody. */
  readonly #ids: (RequestId | null)[]
  readonly #pieces = new Map<string, readonly number[]>()
  /** Until the next change. */
  readonly #sought = new Map<string, Uint8Array>()

  /** Goes on from what {@link parts} said; without it, from nothing. */
  constructor(kept: Kept = NOTHING) {
    this.#vocabulary = new Vocabulary(kept)
    this.#postings = new Postings(kept)
    this.#owners = kept.numbers('owners', Uint32Array)
    this.#texts = Math.max(0, this.#owners.length - 1)
    this.#ids = kept.text('ids').split(' ').map((id) => (id === '' ? null : id))
    for (const [number, id] of this.#ids.entries()) if (id !== null) this.#numbers.set(id, number)
  }

  /** All of it as it is now, whatever comes to be said. */
  parts(): readonly Part[] {
    const ids = this.#ids.map((id) => id ?? '').join(' ')
    return [...this.#vocabulary.parts(), ...this.#postings.parts(), ['owners', this.#owners.slice(0, this.#texts + 1)], ['ids', ids]]
  }

  /** Says anew what is said of a request; what was said before is found no more. */
  put(id: RequestId, said: Said): void {
    this.remove(id)
    this.#numbers.set(id, this.#ids.length)
    this.#ids.push(id)
    this.extend(id, said)
  }

  /** Adds to what is said of a request. One that was never put is left alone. */
  extend(id: RequestId, { reference, subject, names, text }: Said): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#sought.clear()
    this.#texts += 1
    if (this.#texts >= this.#owners.length) this.#owners = grown(this.#owners, Uint32Array, this.#texts + 1)
    this.#owners[this.#texts] = number
    // The field that counts most comes first: of a word told twice the first telling stands.
    this.#note(reference, 3)
    this.#note(subject, 2)
    this.#note(names, 1)
    this.#note(text, 0)
  }

  remove(id: RequestId): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#ids[number] = null
    this.#numbers.delete(id)
  }

  /** The requests in which every word sought begins a word, in no order; a search without words finds none. */
  find(search: string): Found {
    const [first, ...others] = wordsSought(search)
    const points = new Uint16Array(this.#ids.length)
    if (first !== undefined) points.set(this.#best(first))
    for (const word of others) {
      const best = this.#best(word)
      for (let number = 1; number < best.length; number += 1) {
        const gained = best[number] ?? 0
        points[number] = gained > 0 && points[number] ? (points[number] ?? 0) + gained : 0
      }
    }
    const ids: RequestId[] = []
    for (let number = 1; number < points.length; number += 1) {
      const id = points[number] ? this.#ids[number] : null
      if (id != null) ids.push(id)
    }
    return { ids, pointsOf: (id) => points[this.#numbers.get(id) ?? 0] ?? 0 }
  }

  /** By a request's number, what it gains by a word sought. */
  #best(word: string): Uint8Array {
    const known = this.#sought.get(word)
    if (known) return known
    const best = new Uint8Array(this.#ids.length)
    const begun = this.#vocabulary.beginningWith(word)
    if (begun.from === begun.to && FORGIVEN.test(word)) {
      for (const range of this.#vocabulary.beginningNearly(word)) this.#raise(range, SLIPPED, best)
    }
    this.#raise(begun, BEGUN, best)
    if (begun.from < begun.to && this.#vocabulary.isAt(begun.from, word)) this.#raise({ from: begun.from, to: begun.from + 1 }, WHOLE, best)
    if (this.#sought.size >= SOUGHT) this.#sought.clear()
    this.#sought.set(word, best)
    return best
  }

  #raise({ from, to }: Range, points: Uint8Array, best: Uint8Array): void {
    for (let place = from; place < to; place += 1) this.#postings.raise(this.#vocabulary.at(place), points, this.#owners, best)
  }

  #note(text: string, field: Field): void {
    for (const piece of text.split(/\s+/)) for (const word of this.#wordsOf(piece)) this.#postings.add(word, this.#texts, field)
  }

  /** The words of a piece without spaces, by number. Most pieces have been met before. */
  #wordsOf(piece: string): readonly number[] {
    const known = this.#pieces.get(piece)
    if (known) return known
    if (this.#pieces.size >= REMEMBERED) this.#pieces.clear()
    const words = wordsIn(piece).map((word) => this.#vocabulary.numberOf(word))
    this.#pieces.set(owned(piece), words)
    return words
  }
}

export interface Found {
  /** In no order. */
  readonly ids: readonly RequestId[]
  /** How well a request fits: more is better, 0 for one that is not found. Only good until the index changes. */
  readonly pointsOf: (id: RequestId) => number
}
