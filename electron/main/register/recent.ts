/** Remembers the values used last, and forgets the others. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  delete(key: K): void {
    this.#values.delete(key)
  }

  set(key: K, value: V): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limit) return
      this.#values.delete(oldest)
    }
  }
}
