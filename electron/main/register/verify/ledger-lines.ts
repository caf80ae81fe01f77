/** What each line of the ledger says, as its SHA-256: so rows can be held against it in any order, and none of them need be kept. */
import { createHash } from 'node:crypto'
import type { Row } from '#core/ledger'
import { lineOf, type KeptRows } from '../../files/kept-rows'

/** Bytes of a SHA-256. */
const SUM = 32

export class LedgerLines {
  readonly #sums: Buffer
  /** By index, 1 where the line is as it was written. */
  readonly #isSound: Uint8Array

  /** Reads all lines. The file is opened once, so that no other can take its place on the way. */
  constructor(kept: KeptRows) {
    this.#sums = Buffer.alloc(kept.size * SUM)
    this.#isSound = new Uint8Array(kept.size)
    let index = 0
    for (const line of kept.lines([...this.#isSound.keys()])) {
      if (line) {
        sumOf(line).copy(this.#sums, index * SUM)
        this.#isSound[index] = 1
      }
      index += 1
    }
  }

  /** Whether the line at an index says of a request what its row does. One that is not as it was written says nothing. */
  says(index: number, row: Row): boolean {
    return this.#isSound[index] !== 1 || sumOf(lineOf(row)).equals(this.#sums.subarray(index * SUM, (index + 1) * SUM))
  }
}

function sumOf(line: Buffer): Buffer {
  return createHash('sha256').update(line).digest()
}
