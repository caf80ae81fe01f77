/**
 * Which requests files may be about. Every request is read once, when files are first dropped, with other work let in between; from then
 * on those that change are read again when it is next asked. What is kept of a request is some numbers: 53 bits of each of its keys.
 */
import type { FileRead } from '#core/evidence/file-read'
import { keyOfFile, keysNamed, keysOfRequest, keysSaid, type Key } from '#core/evidence/match/keys'
import { oursIn, type SentKnown } from '#core/evidence/match/known'
import type { DroppedOn } from '#core/evidence/proposal'
import type { Sha256 } from '#core/exhibit'
import type { Request, RequestId } from '#core/request'
import type { RegisterService } from '../register/contract'
import { Slices } from './slices'

/** Of requests that share one key, as a subject that is used every week, only so many are looked at: those written down last. */
const MOST_SHARING = 200
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
  readonly #sharing = new Map<Key, RequestId | Set<RequestId>>()
  readonly #ours = new Set<string>()
  readonly #stale = new Set<RequestId>()

  private constructor(service: RegisterService) {
    this.#service = service
    service.onTouched((requests) => {
      for (const request of requests) this.#stale.add(request)
    })
  }

  static async gather(service: RegisterService): Promise<Known> {
    const [known, slices] = [new Known(service), new Slices()]
    for await (const request of service.requests()) {
      known.#add(request)
      await slices.step()
    }
    return known
  }

  /**
   * The requests that these files may be about, and the one they were dropped on, whole, as they are now. What a file says is asked only where it
   * names no message that is known: a subject may be a hundred requests'. Throws as {@link knownOf} does.
   */
  async about(files: readonly { readonly sha256: Sha256; readonly read: Pick<FileRead, 'mail' | 'archive'> }[], on: DroppedOn): Promise<SentKnown> {
    await this.#catchUp()
    const [wanted, slices] = [new Set(on ? [on.request] : []), new Slices()]
    const want = (key: Key): boolean => {
      const found = this.#of(key)
      for (const id of found) wanted.add(id)
      return found.length > 0
    }
    for (const { sha256, read } of files) {
      for (const key of keyOfFile(sha256)) want(key)
      if (keysNamed(read).map(want).includes(true)) continue
      for (const key of keysSaid(read)) {
        want(key)
        await slices.step()
      }
    }
    const requests = await this.#whole([...wanted])
    return { office: this.#service.office(), isOurs: (address) => this.#ours.has(address), requests }
  }

  /** Reads those that changed. What cannot be read stays to be read. */
  async #catchUp(): Promise<void> {
    const stale = [...this.#stale]
    this.#stale.clear()
    try {
      for (const request of await this.#whole(stale)) this.#add(request)
    } catch (error) {
      for (const id of stale) this.#stale.add(id)
      throw error
    }
  }

  /** What a request no longer bears stays among its keys: what is found is looked at whole. */
  #add(request: Request): void {
    for (const address of oursIn(request)) this.#ours.add(address)
    for (const key of keysOfRequest(request)) {
      const sharing = this.#sharing.get(key)
      if (sharing === undefined) this.#sharing.set(key, request.id)
      else if (typeof sharing === 'string') {
        if (sharing !== request.id) this.#sharing.set(key, new Set([sharing, request.id]))
      } else sharing.add(request.id)
    }
  }

  #of(key: Key): readonly RequestId[] {
    const sharing = this.#sharing.get(key) ?? []
    return typeof sharing === 'string' ? [sharing] : [...sharing].slice(-MOST_SHARING)
  }

  async #whole(ids: readonly RequestId[]): Promise<readonly Request[]> {
    const [requests, slices]: readonly [Request[], Slices] = [[], new Slices()]
    for (const id of ids) {
      const opened = await this.#service.open(id)
      if (opened.ok) requests.push(opened.value.request)
      else if (opened.refusal.code !== 'not-found') throw new Error(opened.refusal.code === 'cannot-read' ? opened.refusal.why : opened.refusal.code)
      await slices.step()
    }
    return requests
  }
}
