/**
 * For each word the texts that hold it, packed: in one pool of bytes, each word a chain of slices that double in size. A text is
 * written as its distance from the one before, with the field in the two lowest bits, seven bits a byte: one byte where a word is
 * common. So a word of one text costs some 25 bytes, and texts are added at any time without moving what is there.
 */

import type { Kept, Part } from './kept'

/** In which of four fields of a text a word stands. */
export type Field = 0 | 1 | 2 | 3

const FIRST = 8
const LARGEST = 1_024
/** Bytes at the end of a slice that say where the next one begins. */
const LINK = 4

export class Postings {
  #pool: Uint8Array
  #used: number
  #first: Uint32Array
  /** Where the next byte of a word goes, the end of that slice, and the size of it. */
  #at: Uint32Array
  #end: Uint32Array
  #size: Uint16Array
  #last: Uint32Array

  constructor(kept: Kept) {
    this.#pool = kept.numbers('pool', Uint8Array)
    this.#used = this.#pool.length
    this.#first = kept.numbers('first', Uint32Array)
    this.#at = kept.numbers('at', Uint32Array)
    this.#end = kept.numbers('end', Uint32Array)
    this.#size = kept.numbers('size', Uint16Array)
    this.#last = kept.numbers('last', Uint32Array)
  }

  /** All of it as it is now. */
  parts(): readonly Part[] {
    return [
      ['pool', this.#pool.slice(0, this.#used)],
      ['first', this.#first.slice()],
      ['at', this.#at.slice()],
      ['end', this.#end.slice()],
      ['size', this.#size.slice()],
      ['last', this.#last.slice()],
    ]
  }

  /**
   * Notes that a text holds a word. Texts count from 1 and come in ascending order; of a word told twice of the same text the
   * first telling stands.
   */
  add(word: number, text: number, field: Field): void {
    if (word >= this.#first.length) this.#widen(word)
    const last = this.#last[word] ?? 0
    if (last === text) return
    this.#last[word] = text
    let value = ((text - last) << 2) | field
    const bytes = value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5
    if ((this.#at[word] ?? 0) + bytes > (this.#end[word] ?? 0)) this.#lengthen(word)
    let at = this.#at[word] ?? 0
    for (; value > 127; value >>>= 7) this.#pool[at++] = (value & 127) | 128
    this.#pool[at++] = value
    this.#at[word] = at
  }

  /** Raises `best` of whoever owns a text with this word to the points of the field where it stands. */
  raise(word: number, points: Uint8Array, owners: Uint32Array, best: Uint8Array): void {
    const pool = this.#pool
    const stop = this.#at[word] ?? 0
    let at = this.#first[word] ?? 0
    let size = FIRST
    let text = 0
    for (;;) {
      const end = at + size - LINK
      const last = stop >= at && stop <= end
      const until = last ? stop : end
      while (at < until) {
        let byte = pool[at] ?? 0
        // No number begins with a byte of zero: what is left of the slice was too short for the next one.
        if (byte === 0) break
        at += 1
        let value = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = pool[at++] ?? 0
          value |= (byte & 127) << shift
        }
        text += value >>> 2
        const owner = owners[text] ?? 0
        const gained = points[value & 3] ?? 0
        if ((best[owner] ?? 0) < gained) best[owner] = gained
      }
      if (last) return
      at = readLink(pool, end)
      size = Math.min(size * 2, LARGEST)
    }
  }

  #lengthen(word: number): void {
    const before = this.#size[word] ?? 0
    const size = before === 0 ? FIRST : Math.min(before * 2, LARGEST)
    const begin = this.#used
    this.#used += size
    if (this.#used > this.#pool.length) this.#pool = grown(this.#pool, Uint8Array, this.#used)
    if (before === 0) this.#first[word] = begin
    else writeLink(this.#pool, this.#end[word] ?? 0, begin)
    this.#at[word] = begin
    this.#end[word] = begin + size - LINK
    this.#size[word] = size
  }

  #widen(word: number): void {
    this.#first = grown(this.#first, Uint32Array, word + 1)
    this.#at = grown(this.#at, Uint32Array, word + 1)
    this.#end = grown(this.#end, Uint32Array, word + 1)
    this.#size = grown(this.#size, Uint16Array, word + 1)
    this.#last = grown(this.#last, Uint32Array, word + 1)
  }
}

/** Room that an array has at once when it grows. */
const LEAST = 1_024

interface Column<A> extends ArrayLike<number> {
  set: (from: A) => void
}

/** A longer copy, by half at least, so that growing one by one stays cheap. */
export function grown<A extends Column<A>>(array: A, Kind: new (length: number) => A, needed: number): A {
  const copy = new Kind(Math.max(needed, Math.ceil(array.length * 1.5), LEAST))
  copy.set(array)
  return copy
}

function writeLink(pool: Uint8Array, at: number, to: number): void {
  pool[at] = to & 255
  pool[at + 1] = (to >>> 8) & 255
  pool[at + 2] = (to >>> 16) & 255
  pool[at + 3] = to >>> 24
}

function readLink(pool: Uint8Array, at: number): number {
  return ((pool[at] ?? 0) | ((pool[at + 1] ?? 0) << 8) | ((pool[at + 2] ?? 0) << 16) | ((pool[at + 3] ?? 0) << 24)) >>> 0
}
