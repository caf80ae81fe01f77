import type { RequestId } from '#core/request'

/** Which request stands at which index. Kept as one text, and taken apart when a request is first asked for by its identifier. */
export class Ids {
  #text: string
  readonly #added: RequestId[] = []
  #indices: Map<RequestId, number> | null = null
  readonly #isThere: (index: number) => boolean

  /** `text` has a space after each identifier; of the indices only those count that are there. */
  constructor(text: string, isThere: (index: number) => boolean) {
    this.#text = text
    this.#isThere = isThere
  }

  indexOf(id: RequestId): number | null {
    return this.indices().get(id) ?? null
  }

  set(id: RequestId, index: number): void {
    this.indices().set(id, index)
    this.#added.push(id)
  }

  /** Forgets a request; its index stays taken. */
  delete(id: RequestId): void {
    this.indices().delete(id)
  }

  /** All identifiers that there ever were, a space after each. */
  text(): string {
    if (this.#added.length > 0) this.#text += this.#added.splice(0).map((id) => `${id} `).join('')
    return this.#text
  }

  /** Those that are there. */
  indices(): Map<RequestId, number> {
    if (this.#indices) return this.#indices
    this.#indices = new Map()
    let index = 0
    for (let from = 0, end = this.#text.indexOf(' '); end >= 0; from = end + 1, end = this.#text.indexOf(' ', from)) {
      if (this.#isThere(index)) this.#indices.set(this.#text.slice(from, end), index)
      index += 1
    }
    return this.#indices
  }
}
