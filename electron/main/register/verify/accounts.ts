/**
 * The journal's entries held against the ledger's rows: each request is folded anew, and compared with its row as soon as as many
 * entries have told of it as the row names. So only the requests that are half told of are held, however large the register is.
 */
import { isDeepStrictEqual } from 'node:util'
import { isOfRequest } from '#core/entry'
import { rowOf, type Ledger, type Place, type Row } from '#core/ledger'
import { apply } from '#core/register/apply'
import { referenceOf, type Request, type RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { Written } from '../../files/journal-scan'

/** So many requests that differ are named; a ledger that has nothing to do with its journal would name them all. */
const NAMED = 10

interface Told {
  readonly request: Request
  readonly places: Place[]
}

export class Accounts {
  /** Rows that nothing has been held against yet; null when there is no ledger, or its end has been passed. */
  #rows: Map<RequestId, Row> | null
  readonly #ledger: Ledger | null
  readonly #told = new Map<RequestId, Told>()
  readonly #begun = new Set<RequestId>()
  readonly #numbers = new Set<string>()
  readonly #differing = new Set<RequestId>()
  readonly #differences: string[] = []
  #settings: Settings | null = null

  /** Without a ledger only the entries are held against each other. */
  constructor(ledger: Ledger | null) {
    this.#ledger = ledger
    this.#rows = ledger && new Map(Array.from(ledger.rows, (row) => [row.id, row]))
  }

  /** Takes the next entry. Returns what is wrong when it contradicts those before it. */
  take({ entry, place }: Written): string | null {
    if (!isOfRequest(entry)) {
      this.#settings = entry.settings
      return null
    }
    if (entry.kind === 'request.issued') {
      const reference = referenceOf(entry.number)
      if (this.#numbers.has(reference)) return `the number ${reference} is given a second time`
      this.#numbers.add(reference)
    }
    const id = entry.request
    const isFirst = !this.#begun.has(id)
    if (isFirst && entry.kind !== 'request.drafted' && entry.kind !== 'request.issued') return 'the entry is of a request that was never begun'
    this.#begun.add(id)
    if (!this.#rows) return null
    const before = this.#told.get(id)
    // A row that was held against its entries already names too few of them.
    if (!before && !isFirst) this.#differ(id, `the ledger leaves out entries of request ${id}`)
    else this.#hold(this.#rows, before, { entry, place })
    return null
  }

  /** The ledger reaches no further: what differs from the journal, in words. Entries taken after this have no rows yet. */
  endOfLedger(): readonly string[] {
    const rows = this.#rows
    if (!rows || !this.#ledger) return []
    for (const [id, { request }] of this.#told) {
      this.#differ(id, rows.has(id) ? `what is said of ${nameOf(request)} differs from the journal` : `${nameOf(request)} is missing`)
    }
    for (const [id, row] of rows) {
      if (!this.#told.has(id)) this.#differ(id, `${row.number ? referenceOf(row.number) : `request ${id}`} is not in the journal`)
    }
    this.#told.clear()
    this.#rows = null
    // Before the journal's first entry a register has the settings that it was begun with.
    const isSame = this.#settings === null || isDeepStrictEqual(this.#settings, this.#ledger.settings)
    const settings = isSame ? [] : ['the settings differ from the journal']
    const more = this.#differences.length - NAMED
    const rest = more > 0 ? [`${String(more)} more ${more === 1 ? 'request differs' : 'requests differ'} from the journal`] : []
    return [...settings, ...this.#differences.slice(0, NAMED), ...rest]
  }

  #hold(rows: Map<RequestId, Row>, before: Told | undefined, { entry, place }: Written): void {
    if (!isOfRequest(entry)) return
    const id = entry.request
    const request = apply(before?.request ?? null, entry)
    if (request === null || request.discarded) {
      this.#told.delete(id)
      return
    }
    const places = before?.places ?? []
    places.push(place)
    const row = rows.get(id)
    if (row?.places.length !== places.length) {
      this.#told.set(id, { request, places })
      return
    }
    this.#told.delete(id)
    rows.delete(id)
    if (!isDeepStrictEqual(row, rowOf(request, entry.recorded, places))) {
      this.#differ(id, `what is said of ${nameOf(request)} differs from the journal`)
    }
  }

  /** One difference a request is enough. */
  #differ(id: RequestId, what: string): void {
    if (this.#differing.has(id)) return
    this.#differing.add(id)
    this.#differences.push(what)
  }
}

function nameOf({ number, content }: Request): string {
  return number ? referenceOf(number) : `the draft “${content.subject}”`
}
