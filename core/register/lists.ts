import { withRoom, type Numbers, type NumbersKind } from './numbers'

/** Several numbers an index. What is replaced stays behind unseen until {@link Lists.packed}. */
export class Lists {
  readonly #kind: NumbersKind
  #counts: Numbers
  #starts: Numbers
  #values: Numbers
  #used: number
  /** At which indices a number is, or once was. Gathered when first asked for. */
  #having: Map<number, Set<number>> | null = null

  /** `values` of the first index, of the second and so on, of each as many as `counts` says. */
  constructor(kind: NumbersKind, counts: Numbers = new Uint32Array(0), values: Numbers = new kind(0)) {
    this.#kind = kind
    this.#counts = counts
    this.#values = values
    this.#used = values.length
    this.#starts = new Uint32Array(counts.length)
    let start = 0
    for (let index = 0; index < counts.length; index += 1) {
      this.#starts[index] = start
      start += counts[index] ?? 0
    }
  }

  at(index: number): Numbers {
    const start = this.#starts[index] ?? 0
    return this.#values.subarray(start, start + (this.#counts[index] ?? 0))
  }

  /** The indices that have a number among theirs, in the order in which they got it. */
  having(value: number): number[] {
    this.#having ??= this.#gathered()
    return [...(this.#having.get(value) ?? [])].filter((index) => this.at(index).includes(value))
  }

  put(index: number, values: readonly number[]): void {
    this.#counts = withRoom(this.#counts, Uint32Array, index + 1)
    this.#starts = withRoom(this.#starts, Uint32Array, index + 1)
    this.#values = withRoom(this.#values, this.#kind, this.#used + values.length)
    this.#values.set(values, this.#used)
    this.#starts[index] = this.#used
    this.#counts[index] = values.length
    this.#used += values.length
    if (this.#having) for (const value of values) note(this.#having, value, index)
  }

  copy(): Lists {
    const copy = new Lists(this.#kind)
    copy.#counts = this.#counts.slice()
    copy.#starts = this.#starts.slice()
    copy.#values = this.#values.slice(0, this.#used)
    copy.#used = this.#used
    return copy
  }

  /** Those of the first `size` indices, one after the other. */
  packed(size: number): { readonly counts: Numbers; readonly values: Numbers } {
    const counts = this.#counts.slice(0, size)
    let used = 0
    for (const count of counts) used += count
    const values = new this.#kind(used)
    let to = 0
    for (let index = 0; index < size; index += 1) {
      const start = this.#starts[index] ?? 0
      const end = start + (counts[index] ?? 0)
      for (let from = start; from < end; from += 1) values[to++] = this.#values[from] ?? 0
    }
    return { counts, values }
  }

  #gathered(): Map<number, Set<number>> {
    const having = new Map<number, Set<number>>()
    for (let index = 0; index < this.#counts.length; index += 1) for (const value of this.at(index)) note(having, value, index)
    return having
  }
}

function note(having: Map<number, Set<number>>, value: number, index: number): void {
  const indices = having.get(value)
  if (indices) indices.add(index)
  else having.set(value, new Set([index]))
}
