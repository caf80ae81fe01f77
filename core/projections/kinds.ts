/**
 * Standings of a hundred thousand requests: a rule looks at so few words of a request that it is asked once of every kind of request
 * that there can be, and of a request only its kind is looked up.
 */
import type { Instant, Moment } from '#core/moment'
import type { Columns } from '#core/register/columns'
import { DisputeState, Level, RequestState } from '#core/words'
import { STANDINGS, standingOf, type ChaseBrief } from './standing'

/** An acknowledgement may be held or not. */
const LEVELS = Level.options.length + 1
const STATES = RequestState.options.length + 1
const DISPUTES = DisputeState.options.length + 1

const NOW: Instant = '2018-03-09T15:20:00Z'
const PASSED: Moment = { at: '2018-03-01T00:00:00Z', zone: 'UTC', precision: 'minute' }

/** What a rule answers, by kind; 0 for what is not there. */
export function tabled(rule: (row: ChaseBrief, now: Instant) => number): Uint8Array {
  const table = new Uint8Array(kind(STATES, 0, 0, 0, 0, 0))
  for (const [state, inState] of RequestState.options.entries()) {
    for (const [dispute, disputed] of DisputeState.options.entries()) {
      for (const required of [false, true]) {
        for (const [level, held] of [null, ...Level.options].entries()) {
          for (const due of [null, PASSED]) {
            for (const chase of [null, Date.parse(PASSED.at)]) {
              const row = { state: inState, dispute: disputed, required, acknowledgement: held && { level: held }, due, chase }
              table[kind(state + 1, dispute + 1, Number(required), level, Number(due !== null), Number(chase !== null))] = rule(row, NOW)
            }
          }
        }
      }
    }
  }
  return table
}

/** By kind, where a request stands: the place of the word, counted from 1. */
export const STANDING = tabled((row, now) => codeOf(STANDINGS, standingOf(row, now)))

/** The kind of each request at an instant, by its index. */
export function kindsOf(columns: Columns, now: Instant): Uint16Array {
  const kinds = new Uint16Array(columns.size)
  const [state, dispute, required, level] = [columns.of('state'), columns.of('dispute'), columns.of('required'), columns.of('level')]
  const [late, chase] = [columns.of('late'), columns.of('chase')]
  const at = Date.parse(now)
  for (let index = 0; index < kinds.length; index += 1) {
    const isLate = (late[index] ?? 0) < at ? 1 : 0
    const isToChase = (chase[index] ?? 0) <= at ? 1 : 0
    kinds[index] = kind(state[index] ?? 0, dispute[index] ?? 0, required[index] ?? 0, level[index] ?? 0, isLate, isToChase)
  }
  return kinds
}

/** The number of a word in its vocabulary, counted from 1. */
export function codeOf<T>(words: readonly T[], word: T): number {
  return words.indexOf(word) + 1
}

/** Indices by word, each in the order given; `codeAt` says which word is that of an index, 0 for none. */
export function parted<T>(order: Uint32Array, words: readonly T[], codeAt: (index: number) => number): ReadonlyMap<T, readonly number[]> {
  const codes = new Uint8Array(order.length)
  const counts = new Uint32Array(words.length + 1)
  let at = 0
  for (const index of order) {
    const code = codeAt(index)
    codes[at++] = code
    counts[code] = (counts[code] ?? 0) + 1
  }
  const parts = Array.from(counts, (count) => new Array<number>(count))
  const ends = new Uint32Array(counts.length)
  at = 0
  for (const index of order) {
    const code = codes[at++] ?? 0
    const part = parts[code]
    const end = ends[code] ?? 0
    if (part) part[end] = index
    ends[code] = end + 1
  }
  return new Map(words.map((word, place) => [word, parts[place + 1] ?? []]))
}

function kind(state: number, dispute: number, required: number, level: number, late: number, chase: number): number {
  return ((((state * DISPUTES + dispute) * 2 + required) * LEVELS + level) * 2 + late) * 2 + chase
}
