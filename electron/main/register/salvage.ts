/** The entries that are left of a damaged journal become rows, and the requests that are not whole are told apart. */
import { isOfRequest, type RequestEntry } from '#core/entry'
import type { Ledger, Row } from '#core/ledger'
import type { NotWhole } from '#core/repair'
import type { RequestId, RequestNumber } from '#core/request'
import { applicable } from '#core/register/applicable'
import type { Register } from '#core/register/register'
import type { Written } from '../files/journal-scan'
import type { Replay } from './replay'

/** What is left of one request. */
interface Left {
  entries: number
  /** Of these, entries that the ledger knew. */
  known: number
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

  /** Requests that have lost entries; by the ledger where there is one of this journal. */
  notWhole(ledger: Ledger | null): readonly NotWhole[] {
    const rows = new Map(ledger?.rows.map((row) => [row.id, row]))
    const found = [...rows.values()].map((row) => this.#against(row)).filter((each) => each !== null)
    for (const [request, { entries, known, number, state }] of this.#left) {
      if (rows.has(request)) continue
      // The ledger has no row of a draft that was discarded: that entry is lost when the draft is here.
      const isBack = known > 0 && ledger !== null && this.#register.row(request) !== null
      if (state !== 'whole' || isBack) found.push({ request, number, lost: null, left: entries })
    }
    return found
  }

  /** Whether the ledger can be of this journal: it never knew less of a request than is here. */
  isOf(ledger: Ledger): boolean {
    return ledger.rows.every(({ id, places }) => (this.#left.get(id)?.known ?? 0) <= places.length)
  }

  #against({ id, number, places }: Row): NotWhole | null {
    const left = this.#left.get(id) ?? { entries: 0, known: 0, state: 'whole' }
    const lost = places.length - left.known
    if (lost > 0) return { request: id, number, lost, left: left.entries }
    return left.state === 'whole' ? null : { request: id, number, lost: null, left: left.entries }
  }

  #takeOfRequest(entry: RequestEntry, written: Written): void {
    const left = this.#left.get(entry.request) ?? { entries: 0, known: 0, number: null, state: 'whole' }
    this.#left.set(entry.request, left)
    left.entries += 1
    left.known += Number(entry.clock <= this.#reach)
    if (entry.kind === 'request.issued') left.number = entry.number
    if (left.state === 'broken') return
    const judged = applicable(this.#replay.request(entry.request), entry)
    if (judged === 'lacks') left.state = 'lacks'
    if (judged !== 'cannot' && this.#replay.take(written) === null) return
    left.state = 'broken'
    this.#register.discard(entry.request)
  }
}
