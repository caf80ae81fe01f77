/** The entries that are left of a damaged journal become rows, and the requests that are not whole are told apart. */
import { isOfRequest, type RequestEntry } from '#core/entry'
import type { NotWhole } from '#core/repair'
import type { RequestId, RequestNumber } from '#core/request'
import { applicable } from '#core/register/applicable'
import type { Register } from '#core/register/register'
import type { Written } from '../files/journal-scan'
import type { Replay } from './replay'

/** What is left of one request. */
interface Left {
  entries: number
  /** Of these, the entries that the ledger knew: how many bytes each has. They may stand elsewhere now. */
  known: number[]
  number: RequestNumber | null
  state: 'whole' | 'lacks' | 'broken'
}

export class Salvage {
  readonly #register: Register
  readonly #replay: Replay
  readonly #reach: number
  readonly #left = new Map<RequestId, Left>()

  /** `reach` is the number of the last entry that the ledger knew; 0 without a ledger. */
  constructor(register: Register, replay: Replay, reach: number) {
    this.#register = register
    this.#replay = replay
    this.#reach = reach
  }

  /** Lets one entry happen, unless its request could not have become what it would be then. Contradicts nothing. */
  take(written: Written): null {
    const { entry } = written
    if (!isOfRequest(entry)) this.#replay.take(written)
    else this.#takeOfRequest(entry, written)
    return null
  }

  /** Requests that have lost entries; by what the ledger knew where there is one of this journal. */
  notWhole(knew: Register | null): readonly NotWhole[] {
    const found = knew ? this.#against(knew) : []
    for (const [request, { entries, known, number, state }] of this.#left) {
      if (knew && knew.indexOf(request) !== null) continue
      // The ledger has no row of a draft that was discarded: that entry is lost when the draft is here.
      const isBack = known.length > 0 && knew !== null && this.#register.indexOf(request) !== null
      if (state !== 'whole' || isBack) found.push({ request, number, lost: null, left: entries })
    }
    return found
  }

  /** Whether what the ledger knew can be of this journal: it never knew less of a request than is here. */
  isOf(knew: Register): boolean {
    return [...knew.indices()].every(([id, index]) => (this.#left.get(id)?.known.length ?? 0) <= knew.columns.placesAt(index).length)
  }

  #against(knew: Register): NotWhole[] {
    return [...knew.indices()]
      .map(([id, index]) => this.#compared(id, knew.columns.numberAt(index), knew.columns.placesAt(index).map(([, , bytes]) => bytes)))
      .filter((each) => each !== null)
  }

  /** `once` is what the ledger knew: how many bytes each entry of the request has. */
  #compared(id: RequestId, number: RequestNumber | null, once: readonly number[]): NotWhole | null {
    const left = this.#left.get(id) ?? { entries: 0, known: [], state: 'whole' }
    const lost = once.length - left.known.length
    if (lost > 0) return { request: id, number, lost, left: left.entries }
    // As many, and others: a draft that was begun anew, of which the first life has lost its end and the second an entry.
    const areThose = once.every((bytes, index) => bytes === left.known[index])
    return left.state === 'whole' && areThose ? null : { request: id, number, lost: null, left: left.entries }
  }

  #takeOfRequest(entry: RequestEntry, written: Written): void {
    const left = this.#left.get(entry.request) ?? { entries: 0, known: [], number: null, state: 'whole' }
    this.#left.set(entry.request, left)
    left.entries += 1
    if (entry.clock <= this.#reach) left.known.push(written.place[2])
    if (entry.kind === 'request.issued') left.number = entry.number
    if (entry.kind === 'draft.discarded') this.#left.delete(entry.request)
    if (left.state === 'broken') return
    const judged = applicable(this.#replay.request(entry.request), entry)
    if (judged === 'lacks') left.state = 'lacks'
    if (judged !== 'cannot' && this.#replay.take(written) === null) return
    left.state = 'broken'
    this.#register.discard(entry.request)
  }
}
