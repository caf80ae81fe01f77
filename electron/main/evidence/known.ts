/**
 * Which requests files may be about. Every request is read once, when files are first dropped, with other work let in between; from then
 * on those that change are read again when it is next asked. What is kept of a request is some numbers: 53 bits of each of its keys.
 */
import type { FileRead } from '#core/evidence/file-read'
import { keysOfFile, keysOfRequest, type Key } from '#core/evidence/match/keys'
import { oursIn, type SentKnown } from '#core/evidence/match/known'
import type { DroppedOn } from '#core/evidence/proposal'
import type { Sha256 } from '#core/exhibit'
import type { Request, RequestId } from '#core/request'
import type { RegisterService } from '../register/contract'

/** Of requests that share one key, as a subject that is used every week, only so many are looked at: those written down last. */
const MOST_SHARING = 200
/** So many requests are read whole before other work is let in. */
const SLICE = 50

const gathered = new WeakMap<RegisterService, Promise<Known>>()

/** What is known of a register. Throws where its journal cannot be read; it is then gathered anew when next asked. */
export function knownOf(service: RegisterService): Promise<Known> {
  const before = gathered.get(service)
  if (before) return before
  const gathering = Known.gather(service)
  gathered.set(service, gathering)
  gathering.catch(() => gathered.delete(service))
  return gathering
}

export class Known {
  readonly #service: RegisterService
  readonly #sharing = new Map<Key, RequestId | RequestId[]>()
  readonly #ours = new Set<string>()
  readonly #stale = new Set<RequestId>()

  private constructor(service: RegisterService) {
    this.#service = service
    service.onTouched((requests) => {
      for (const request of requests) this.#stale.add(request)
    })
  }

  static async gather(service: RegisterService): Promise<Known> {
    const known = new Known(service)
    for await (const request of service.requests()) known.#add(request)
    return known
  }

  /** The requests that these files may be about, and the one they were dropped on, whole, as they are now. Throws as {@link knownOf} does. */
  async about(files: readonly { readonly sha256: Sha256; readonly read: Pick<FileRead, 'mail' | 'archive'> }[], on: DroppedOn): Promise<SentKnown> {
    const stale = [...this.#stale]
    this.#stale.clear()
    for (const request of await this.#whole(stale)) this.#add(request)
    const wanted = new Set(on ? [on.request] : [])
    for (const { sha256, read } of files) {
      for (const key of keysOfFile(sha256, read)) for (const id of this.#of(key).slice(-MOST_SHARING)) wanted.add(id)
    }
    const requests = await this.#whole([...wanted])
    return { office: this.#service.office(), isOurs: (address) => this.#ours.has(address), requests }
  }

  /** What a request no longer bears stays among its keys: what is found is looked at whole. */
  #add(request: Request): void {
    for (const address of oursIn(request)) this.#ours.add(address)
    for (const key of keysOfRequest(request)) {
      const sharing = this.#sharing.get(key)
      if (sharing === undefined) this.#sharing.set(key, request.id)
      else if (typeof sharing === 'string') {
        if (sharing !== request.id) this.#sharing.set(key, [sharing, request.id])
      } else if (!sharing.includes(request.id)) sharing.push(request.id)
    }
  }

  #of(key: Key): readonly RequestId[] {
    const sharing = this.#sharing.get(key) ?? []
    return typeof sharing === 'string' ? [sharing] : sharing
  }

  async #whole(ids: readonly RequestId[]): Promise<readonly Request[]> {
    const requests: Request[] = []
    for (const [index, id] of ids.entries()) {
      const opened = await this.#service.open(id)
      if (opened.ok) requests.push(opened.value.request)
      else if (opened.refusal.code !== 'not-found') throw new Error(opened.refusal.code === 'cannot-read' ? opened.refusal.why : opened.refusal.code)
      if (index % SLICE === SLICE - 1) await new Promise((resolve) => { setImmediate(resolve) })
    }
    return requests
  }
}
