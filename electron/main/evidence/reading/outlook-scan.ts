/**
 * An Outlook message gone through before its parser sees it, as the compound file that it is ([MS-CFB]): chains of sectors that end, each
 * sector in one chain, no stream longer than its chain, and a tree of entries without a circle.
 */
import { BadFile } from '../bad-file'
import { LONGEST_MAIL, OUTLOOK_DEPTH, OUTLOOK_ENTRIES } from './limits'

/** [MS-CFB], sections 2.1 and 2.6: sectors from here on are none, and so is an entry of this number. */
const NO_SECTOR = 0xfffffffa
const NO_ENTRY = 0xffffffff

/** In bytes: of an entry of the directory, and of a sector of the small streams. */
const ENTRY = 128
const MINI = 64

/** Kinds of entries (section 2.6.1). */
const [STORAGE, STREAM, ROOT] = [1, 2, 5]

/** Throws a `BadFile` for what would lead a parser astray. */
export function scanOutlook(bytes: Uint8Array): void {
  if (bytes.length > LONGEST_MAIL) throw new BadFile('too-large')
  try {
    new CompoundFile(bytes).scan()
  } catch (error) {
    // It points beyond its own end.
    if (error instanceof RangeError) throw new BadFile('damaged')
    throw error
  }
}

/** The sectors that follow each other, and those that were met already: none may be met twice. */
class Chains {
  readonly #next: readonly number[]
  readonly #met: Uint8Array

  constructor(next: readonly number[], sectors: number) {
    this.#next = next
    this.#met = new Uint8Array(sectors)
  }

  from(start: number): number[] {
    const chain: number[] = []
    for (let sector = start; sector < NO_SECTOR; sector = this.#next[sector] ?? NO_SECTOR) {
      if (sector >= this.#met.length || this.#met[sector] === 1) throw new BadFile('damaged')
      this.#met[sector] = 1
      chain.push(sector)
    }
    return chain
  }
}

class CompoundFile {
  readonly #view: DataView
  /** Bytes of a sector, as a power of two. */
  readonly #shift: number
  readonly #sectors: number

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#shift = this.#view.getUint16(30, true)
    if ((this.#shift !== 9 && this.#shift !== 12) || this.#view.getUint16(32, true) !== 6) throw new BadFile('damaged')
    this.#sectors = Math.max(0, Math.ceil(bytes.length / this.#size) - 1)
  }

  get #size(): number {
    return 2 ** this.#shift
  }

  scan(): void {
    const chains = new Chains(this.#table(this.#sectorsOfTable()), this.#sectors)
    const entries = chains.from(this.#view.getUint32(48, true)).flatMap((sector) => this.#entriesIn(sector))
    if (entries.length > OUTLOOK_ENTRIES) throw new BadFile('too-many-parts')
    const mini = this.#table(chains.from(this.#view.getUint32(60, true)))
    this.#scanTree(entries, chains, mini)
  }

  /** Where the table of what follows what stands: 109 places in the header, the rest in sectors of their own (section 2.5). */
  #sectorsOfTable(): number[] {
    const places = Array.from({ length: 109 }, (_, index) => this.#view.getUint32(76 + index * 4, true))
    const met = new Set<number>()
    let sector = this.#view.getUint32(68, true)
    while (sector < NO_SECTOR) {
      if (met.has(sector) || met.size > this.#sectors) throw new BadFile('damaged')
      met.add(sector)
      const numbers = this.#numbersIn(sector)
      sector = numbers.pop() ?? NO_SECTOR
      places.push(...numbers)
    }
    const table = places.filter((place) => place < NO_SECTOR)
    if (new Set(table).size < table.length) throw new BadFile('damaged')
    return table
  }

  #table(sectors: readonly number[]): number[] {
    return sectors.flatMap((sector) => this.#numbersIn(sector))
  }

  #numbersIn(sector: number): number[] {
    const start = (sector + 1) * this.#size
    return Array.from({ length: this.#size / 4 }, (_, index) => this.#view.getUint32(start + index * 4, true))
  }

  /** The offsets of the entries in a sector of the directory. */
  #entriesIn(sector: number): number[] {
    const start = (sector + 1) * this.#size
    return Array.from({ length: this.#size / ENTRY }, (_, index) => start + index * ENTRY)
  }

  #scanTree(entries: readonly number[], chains: Chains, mini: readonly number[]): void {
    const view = this.#view
    const [root] = entries
    if (root === undefined || view.getUint8(root + 66) !== ROOT) throw new BadFile('damaged')
    const miniChains = new Chains(mini, mini.length)
    const small = view.getUint32(56, true)
    const scanStream = (start: number, length: number): void => {
      if (length === 0) return
      const [chain, size] = length < small ? [miniChains.from(start), MINI] : [chains.from(start), this.#size]
      if (chain.length * size < length) throw new BadFile('damaged')
    }
    const met = new Set<number>([0])
    const waiting = [{ entry: view.getUint32(root + 76, true), depth: 1 }]
    chains.from(view.getUint32(root + 116, true))
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { entry, depth } = next
      if (entry === NO_ENTRY) continue
      const at = entries[entry]
      if (at === undefined || met.has(entry)) throw new BadFile('damaged')
      if (depth > OUTLOOK_DEPTH) throw new BadFile('too-deep')
      met.add(entry)
      waiting.push({ entry: view.getUint32(at + 68, true), depth }, { entry: view.getUint32(at + 72, true), depth })
      const kind = view.getUint8(at + 66)
      if (kind === STORAGE) waiting.push({ entry: view.getUint32(at + 76, true), depth: depth + 1 })
      if (kind === STREAM) scanStream(view.getUint32(at + 116, true), view.getUint32(at + 120, true))
    }
  }
}
