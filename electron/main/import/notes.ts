/** The notes' numbers of what is rehearsed, laid over those of the register. */
import { rowOf } from '#core/ledger'
import { bearing, NoteNumbers, type NoteNumber } from '#core/note-number'
import type { Request, RequestId } from '#core/request'
import type { Zone } from '#core/moment'
import type { RegisterService } from '../register/contract'

export class RehearsedNotes {
  readonly #service: Pick<RegisterService, 'noteOn'>
  readonly #home: Zone
  readonly #numbers: NoteNumbers
  readonly #requests = new Map<RequestId, Request>()

  constructor(service: Pick<RegisterService, 'noteOn'>, home: Zone) {
    this.#service = service
    this.#home = home
    this.#numbers = new NoteNumbers(home)
  }

  /** A request that will come. */
  add(request: Request): void {
    this.#requests.set(request.id, request)
    this.#numbers.add(rowOf(request, '', []))
  }

  /** The reference of another request on which a number stands; null when it stands on none. */
  noteOn(note: NoteNumber, except: RequestId | null): string | null {
    for (const id of this.#numbers.bearers(note)) {
      const request = id === except ? undefined : this.#requests.get(id)
      const reference = request ? bearing(rowOf(request, '', []), note, this.#home) : null
      if (reference !== null) return reference
    }
    return this.#service.noteOn(note, except)
  }
}
