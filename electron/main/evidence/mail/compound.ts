/**
 * The file that a .msg is: a compound file ([MS-CFB]), streams and storages in sectors which tables chain together. The library
 * that reads what is in them follows every chain and every branch without asking whether it ends; so that is asked here first.
 */

const HEADER = 512
const SMALL = 64
const SHORTEST_BIG = 4_096
const ENTRY = 128
const END = -2
const NONE = -1
/** A message within a message takes two storages. */
const DEEPEST = 40

const STORAGE = 1
const STREAM = 2

/**
 * The file, fit to be read: null where a chain comes back on itself or leaves the file, two streams share a sector, or storages
 * are within each other beyond measure. Its table of named properties is made another storage, which is passed over: nothing in
 * it is of use here, and the library believes the lengths in it.
 */
export function soundCompound(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER) return null
  const copy = bytes.slice()
  try {
    new Compound(copy).check()
    return copy
  } catch (wrong) {
    if (wrong instanceof Unsound) return null
    throw wrong
  }
}

class Unsound extends Error {}

function ask(holds: boolean): void {
  if (!holds) throw new Unsound()
}

class Compound {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sector: number
  /** How many sectors the file has, the last of them perhaps short. */
  readonly #count: number
  readonly #used = new Set<number>()
  readonly #usedSmall = new Set<number>()
  #table: readonly number[] = []
  #smallTable: readonly number[] = []
  #smallCount = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#sector = bytes[30] === 12 ? 4_096 : 512
    this.#count = Math.ceil(bytes.length / this.#sector) - 1
  }

  check(): void {
    this.#table = this.#readTable()
    const directory = this.#chain(this.#int(0x30), this.#table)
    this.#smallTable = this.#readSmallTable()
    ask(directory.length > 0)
    const perSector = this.#sector / ENTRY
    const entry = (n: number): number => this.#offset(directory[Math.floor(n / perSector)] ?? NONE) + (n % perSector) * ENTRY
    this.#smallCount = (this.#chain(this.#int(entry(0) + 0x74), this.#table).length * this.#sector) / SMALL
    this.#walk(entry, directory.length * perSector)
  }

  /** Every entry that can be reached, each by one way. */
  #walk(entry: (n: number) => number, entries: number): void {
    const seen = new Set<number>([0])
    const open = [{ n: this.#int(entry(0) + 0x4c), depth: 1 }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { n, depth } = next
      if (n === NONE) continue
      ask(n > 0 && n < entries && !seen.has(n) && depth <= DEEPEST)
      seen.add(n)
      const at = entry(n)
      ask(at + ENTRY <= this.#bytes.length)
      const type = this.#bytes[at + 0x42]
      if (type === STREAM) this.#stream(this.#int(at + 0x74), this.#int(at + 0x78))
      if (type === STORAGE) {
        this.#hideNames(at)
        open.push({ n: this.#int(at + 0x4c), depth: depth + 1 })
      }
      open.push({ n: this.#int(at + 0x44), depth }, { n: this.#int(at + 0x48), depth })
    }
  }

  #hideNames(at: number): void {
    const name = new TextDecoder('utf-16le').decode(this.#bytes.subarray(at, at + 40))
    if (name.startsWith('__nameid')) this.#bytes[at] = 'x'.charCodeAt(0)
  }

  #stream(start: number, length: number): void {
    ask(length >= 0)
    if (length === 0) return
    if (length >= SHORTEST_BIG) {
      const sectors = Math.ceil(length / this.#sector)
      ask(this.#chain(start, this.#table, sectors).length === sectors)
      return
    }
    for (let small = start; small !== END; small = this.#next(small, this.#smallTable)) {
      ask(small >= 0 && small < this.#smallCount && !this.#usedSmall.has(small))
      this.#usedSmall.add(small)
    }
  }

  /** The sectors from `start` on, at most `most` of them: each in the file, and in no other chain. */
  #chain(start: number, table: readonly number[], most = this.#count): readonly number[] {
    const chain: number[] = []
    for (let sector = start; sector !== END && chain.length < most; sector = this.#next(sector, table)) {
      ask(sector >= 0 && sector < this.#count && !this.#used.has(sector))
      this.#used.add(sector)
      chain.push(sector)
    }
    return chain
  }

  /** What a table says comes after a sector. */
  #next(sector: number, table: readonly number[]): number {
    const perSector = this.#sector / 4
    const at = table[Math.floor(sector / perSector)]
    return at === undefined ? END : this.#int(this.#offset(at) + (sector % perSector) * 4)
  }

  /** The sectors that the table of all sectors stands in: 109 are named in the header, the others in sectors of their own. */
  #readTable(): readonly number[] {
    const [count, more] = [this.#int(0x2c), this.#int(0x48)]
    ask(more >= 0 && more <= this.#count)
    const table = Array.from({ length: Math.min(count, 109) }, (_, n) => this.#int(0x4c + n * 4))
    let next = this.#int(0x44)
    for (let n = 0; n < more && table.length < count; n += 1) {
      const at = this.#offset(next)
      const named = Math.min(count - table.length, this.#sector / 4 - 1)
      for (let each = 0; each < named; each += 1) table.push(this.#int(at + each * 4))
      next = this.#int(at + this.#sector - 4)
    }
    ask(table.length === count)
    return table
  }

  #readSmallTable(): readonly number[] {
    const count = this.#int(0x40)
    ask(count >= 0 && count <= this.#count)
    return count === 0 ? [] : this.#chain(this.#int(0x3c), this.#table, count)
  }

  #offset(sector: number): number {
    ask(sector >= 0 && sector < this.#count)
    return (sector + 1) * this.#sector
  }

  #int(at: number): number {
    ask(at >= 0 && at + 4 <= this.#bytes.length)
    return this.#view.getInt32(at, true)
  }
}
