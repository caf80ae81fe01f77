/**
 * The journal's entries held against the ledger: each request is folded anew, and compared with its line and its columns as soon as as
 * many entries have told of it as the ledger names. So only requests that are half told of are held, however large the register is.
 */
import { isDeepStrictEqual } from 'node:util'
import { isOfRequest, type RequestEntry } from '#core/entry'
import { rowOf, type Place } from '#core/ledger'
import { applyToOffice, officeOf, type Office } from '#core/office'
import { applicable } from '#core/register/applicable'
import { apply } from '#core/register/apply'
import { Ids } from '#core/register/ids'
import { referenceOf, type Request, type RequestId } from '#core/request'
import type { Written } from '../../files/journal-scan'
import type { Ledger } from '../../files/ledger-text'
import type { LedgerLines } from './ledger-lines'

/** So many requests that differ are named; a ledger that has nothing to do with its journal would name them all. */
const NAMED = 10

interface Told {
  readonly request: Request
  readonly places: Place[]
}

/** A ledger as it is compared. */
interface Kept {
  readonly ledger: Ledger
  readonly office: Office
  readonly lines: LedgerLines
  readonly ids: Ids
  /** By index, 1 for a request that was compared. */
  readonly compared: Uint8Array
}

export class Accounts {
  /** Null when there is no ledger, or its end has been passed. */
  #kept: Kept | null
  readonly #isWhole: boolean
  readonly #told = new Map<RequestId, Told>()
  readonly #begun = new Set<RequestId>()
  /** Requests that damage has left without what they rest on: they have no row. */
  readonly #broken = new Set<RequestId>()
  readonly #numbers = new Set<string>()
  readonly #differing = new Set<RequestId>()
  readonly #differences: string[] = []
  /** What the journal says of the office. Before its first entry a register has the settings that it was begun with. */
  #office: Office | null

  /**
   * Without a ledger only the entries are held against each other. A journal that is not whole, since damage is read past that it
   * names, may contradict itself.
   */
  constructor(ledger: Ledger | null, lines: LedgerLines | null, isWhole: boolean) {
    this.#isWhole = isWhole
    this.#office = ledger?.office ? officeOf(ledger.office.settings) : null
    if (!ledger?.office || !lines) {
      this.#kept = null
      return
    }
    const { columns } = ledger
    const ids = new Ids(ledger.ids, (index) => columns.isThere(index))
    this.#kept = { ledger, office: ledger.office, lines, ids, compared: new Uint8Array(columns.size) }
  }

  /** Takes the next entry. Returns what is wrong when it contradicts those before it. */
  take({ entry, place }: Written): string | null {
    if (!isOfRequest(entry)) {
      if (entry.kind !== 'repaired') this.#office = this.#office && applyToOffice(this.#office, entry)
      return null
    }
    const wrong = this.#contradicted(entry)
    const isFirst = !this.#begun.has(entry.request)
    this.#begun.add(entry.request)
    if (wrong !== null && this.#isWhole) return wrong
    if (this.#kept) this.#hold(this.#kept, entry, place, isFirst, wrong !== null)
    return null
  }

  /** The ledger reaches no further: what differs from the journal, in words. Entries taken after this have no rows yet. */
  endOfLedger(): readonly string[] {
    if (!this.#kept) return []
    const { ledger, ids, compared } = this.#kept
    for (const [id, { request }] of this.#told) {
      this.#differ(id, ids.indexOf(id) === null ? `${nameOf(request)} is missing` : `what is said of ${nameOf(request)} differs from the journal`)
    }
    for (const [id, index] of ids.indices()) {
      if (compared[index] === 1 || this.#told.has(id)) continue
      const number = ledger.columns.numberAt(index)
      this.#differ(id, `${number ? referenceOf(number) : `request ${id}`} is not in the journal`)
    }
    this.#told.clear()
    this.#kept = null
    const office = isDeepStrictEqual(this.#office, ledger.office) ? [] : ['what is said of the office differs from the journal']
    const more = this.#differences.length - NAMED
    const rest = more > 0 ? [`${String(more)} more ${more === 1 ? 'request differs' : 'requests differ'} from the journal`] : []
    return [...office, ...this.#differences.slice(0, NAMED), ...rest]
  }

  #contradicted(entry: RequestEntry): string | null {
    if (entry.kind === 'request.issued') {
      const reference = referenceOf(entry.number)
      if (this.#numbers.has(reference)) return `the number ${reference} is given a second time`
      this.#numbers.add(reference)
    }
    const begins = entry.kind === 'request.drafted' || entry.kind === 'request.issued'
    return begins || this.#begun.has(entry.request) ? null : 'the entry is of a request that was never begun'
  }

  #hold(kept: Kept, entry: RequestEntry, place: Place, isFirst: boolean, isWrong: boolean): void {
    const id = entry.request
    if (this.#broken.has(id)) return
    const index = kept.ids.indexOf(id)
    const before = this.#told.get(id)
    if (!before && !isFirst && index !== null) {
      // What was compared already names too few entries.
      this.#differ(id, `the ledger leaves out entries of request ${id}`)
      return
    }
    const after = isWrong || !this.#follows(before, entry) ? null : apply(before?.request ?? null, entry)
    if (after === null && !this.#isWhole) this.#broken.add(id)
    if (after?.discarded) {
      // Written down again, it begins anew.
      this.#begun.delete(id)
    }
    if (after === null || after.discarded) {
      this.#told.delete(id)
      return
    }
    const places = [...(before?.places ?? []), place]
    this.#told.set(id, { request: after, places })
    if (index === null || !isDeepStrictEqual(kept.ledger.columns.placesAt(index), places)) return
    this.#told.delete(id)
    kept.compared[index] = 1
    const row = rowOf(after, entry.recorded, places)
    if (kept.ledger.columns.tells(index, row, kept.office) && kept.lines.says(index, row)) return
    this.#differ(id, `what is said of ${nameOf(after)} differs from the journal`)
  }

  #follows(before: Told | undefined, entry: RequestEntry): boolean {
    return this.#isWhole || applicable(before?.request ?? null, entry) !== 'cannot'
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
