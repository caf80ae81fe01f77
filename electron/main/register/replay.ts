/** From entries to rows: how a register in memory comes to be, and how it catches up with its journal. */
import { isOfRequest, type Entry, type RequestEntry } from '#core/entry'
import { rowOf, type Place } from '#core/ledger'
import { applyToOffice } from '#core/office'
import { referenceOf, type Request, type RequestId } from '#core/request'
import { apply } from '#core/register/apply'
import type { Register } from '#core/register/register'
import type { Written } from '../files/journal-scan'
import { Recent } from './recent'

/** Requests kept at hand; an older one that is told of again is read anew, so that a large register never fills the memory. */
const AT_HAND = 5_000

/** Reads a request whole from where its entries stand. */
export type RequestReader = (id: RequestId, places: readonly Place[]) => Request

export class Replay {
  readonly #register: Register
  readonly #read: RequestReader
  readonly #requests = new Recent<RequestId, Request>(AT_HAND)
  /** Whether the journal has said what the office says of itself. */
  hasSettings: boolean

  constructor(register: Register, hasSettings: boolean, read: RequestReader) {
    this.#register = register
    this.#read = read
    this.hasSettings = hasSettings
  }

  /** Lets one entry happen. Returns what is wrong when it contradicts those before it; then nothing has changed. */
  take({ entry, place }: Written): string | null {
    if (!isOfRequest(entry)) {
      this.#takeOfAll(entry)
      return null
    }
    if (entry.kind === 'request.issued' && this.#register.isTaken(entry.number)) {
      return `the number ${referenceOf(entry.number)} is given a second time`
    }
    const places = this.#register.placesOf(entry.request) ?? []
    const before = this.request(entry.request)
    const after = apply(before, entry)
    if (after === null) return 'the entry is of a request that was never begun'
    this.#requests.set(entry.request, after)
    putRow(this.#register, after, entry.recorded, [...places, place])
    return null
  }

  /** A request as it is by now; null when there is none. */
  request(id: RequestId): Request | null {
    const places = this.#register.placesOf(id)
    return this.#requests.get(id) ?? (places && this.#read(id, places))
  }

  #takeOfAll(entry: Exclude<Entry, RequestEntry>): void {
    switch (entry.kind) {
      case 'repaired':
        for (const number of entry.numbers) this.#register.reserve(number)
        return
      case 'settings.changed':
      case 'counterpart.saved':
      case 'counterpart.merged':
      case 'counterpart.removed':
      case 'calendar.saved':
      case 'calendar.removed':
      case 'sheet.printed':
        this.#register.changeOffice(applyToOffice(this.#register.office, entry))
        if (entry.kind === 'settings.changed') this.hasSettings = true
    }
  }
}

/** Puts a request's row, or takes it out when the request was a draft and is discarded. */
export function putRow(register: Register, request: Request, changed: string, places: readonly Place[]): void {
  if (request.discarded) register.discard(request.id)
  else register.put(rowOf(request, changed, places))
}
