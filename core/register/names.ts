/** Names that occur again and again, each kept once and spoken of by its number. Number 0 is the empty name. */
export class Names {
  readonly #names: string[]
  /** Made when a name is first looked up: most registers are opened to be read. */
  #codes: Map<string, number> | null = null

  constructor(names: Iterable<string> = ['']) {
    this.#names = [...names]
  }

  get all(): readonly string[] {
    return this.#names
  }

  at(code: number): string {
    return this.#names[code] ?? ''
  }

  /** The number of a name; null when it was never met. */
  find(name: string): number | null {
    this.#codes ??= new Map(this.#names.map((each, code) => [each, code]))
    return this.#codes.get(name) ?? null
  }

  /** The number of a name, from now on if it is new. */
  code(name: string): number {
    const known = this.find(name)
    if (known !== null) return known
    const code = this.#names.push(name) - 1
    this.#codes?.set(name, code)
    return code
  }
}
