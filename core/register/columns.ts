/**
 * What lists are counted, ordered, grouped and filtered by, and suggestions made from: of every request a number in each column. A
 * request stands at the index at which it was first written down, for ever; a discarded draft leaves its index empty.
 */
import { chaseOf } from '#core/chasing'
import { nameKey } from '#core/counterpart'
import { counts, type AttemptRow, type Place, type Row } from '#core/ledger'
import { earliest, latest } from '#core/moment'
import { noteCode, noteNumbersOf, type NoteNumber } from '#core/note-number'
import { presentName, type Office } from '#core/office'
import type { RequestNumber } from '#core/request'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import { Lists } from './lists'
import { Names } from './names'
import { orderedBy, withRoom, type Numbers, type NumbersKind } from './numbers'

interface Column {
  readonly kind: NumbersKind
  readonly of: (row: Row, code: (name: string) => number, office: Office) => number
}

/** The time of what has none: later than any that a calendar knows. In milliseconds since the epoch, as all times here. */
export const NEVER = 8.64e15

/** Numbers of a year are fewer. */
const YEAR = 1e6
/** The rank of a draft that was changed in 1970: above every number, even for one changed in the year 0. */
const DRAFTS = 1e14
/** Ranks below are numbers of the years up to 9999. */
const NUMBERED = 10_000 * YEAR

/**
 * A column is a line here, and can at once be ordered by. Words stand as their place in their vocabulary, counted from 1, 0 for
 * none; names by their number. With `LEDGER_VERSION` raised, every ledger is made anew and has it.
 */
const COLUMNS = {
  /** 0 where a draft was discarded: then nothing else is said. */
  state: { kind: Uint8Array, of: ({ state }) => RequestState.options.indexOf(state) + 1 },
  dispute: { kind: Uint8Array, of: ({ dispute }) => DisputeState.options.indexOf(dispute) + 1 },
  required: { kind: Uint8Array, of: ({ required }) => Number(required) },
  level: { kind: Uint8Array, of: ({ acknowledgement }) => (acknowledgement ? Level.options.indexOf(acknowledgement.level) + 1 : 0) },
  /** The place among numbers: the higher the newer, drafts above all that is numbered. */
  rank: {
    kind: Float64Array,
    of: ({ number, changed }) => (number ? number.year * YEAR + number.number : DRAFTS + Date.parse(changed)),
  },
  /** By its present name. */
  counterpart: { kind: Uint32Array, of: ({ counterpart }, code, office) => code(presentName(office, counterpart)) },
  addressee: { kind: Uint32Array, of: ({ addressee }, code) => code(addressee) },
  keeper: { kind: Uint32Array, of: ({ keptBy }, code) => code(keptBy) },
  formal: { kind: Uint8Array, of: ({ formal }) => Number(formal) },
  /** A bit a word: the channels of its attempts and the kinds of its notes, but for what was voided. */
  channels: { kind: Uint8Array, of: ({ attempts }) => bitsOf(Channel.options, attempts.filter(isMade).map(({ channel }) => channel)) },
  noteKinds: { kind: Uint8Array, of: ({ attempts }) => bitsOf(NoteKind.options, attempts.filter(isMade).map(({ noteKind }) => noteKind)) },
  /** A bit a word, `voided` too. */
  attempts: { kind: Uint16Array, of: ({ attempts }) => bitsOf(AttemptState.options, attempts.map(({ state }) => state)) },
  answer: { kind: Uint8Array, of: ({ answer }) => (answer ? AnswerKind.options.indexOf(answer.kind) + 1 : 0) },
  grade: { kind: Uint8Array, of: ({ grade }) => (grade ? Grade.options.indexOf(grade) + 1 : 0) },
  issued: { kind: Float64Array, of: ({ issuedAt }) => (issuedAt ? Date.parse(issuedAt.at) : NEVER) },
  due: { kind: Float64Array, of: ({ due }) => (due ? Date.parse(due.at) : NEVER) },
  /** The last millisecond before it is late. */
  late: { kind: Float64Array, of: ({ due }) => (due ? latest(due) : NEVER) },
  /** When something was last dispatched. */
  sent: { kind: Float64Array, of: ({ sent }) => (sent ? Date.parse(sent.at.at) : NEVER) },
  /** When the acknowledgement came that counts for most. */
  acknowledged: {
    kind: Float64Array,
    of: ({ acknowledgement }) => (acknowledgement && counts(acknowledgement) ? Date.parse(acknowledgement.at.at) : NEVER),
  },
  /** When it is chased next, while its acknowledgement is awaited. */
  chase: {
    kind: Float64Array,
    of: (row, _, office) =>
      row.state === 'issued' && row.required && !counts(row.acknowledgement) ? (chaseOf(row, office) ?? NEVER) : NEVER,
  },
  /** Until when its chasing is paused, for good where nobody said; 0 where it is not. */
  paused: { kind: Float64Array, of: ({ pause }) => (pause ? (pause.until ? earliest(pause.until) : NEVER) : 0) },
  changed: { kind: Float64Array, of: ({ changed }) => Date.parse(changed) },
} as const satisfies Record<string, Column>
export type ColumnName = keyof typeof COLUMNS

interface List {
  readonly kind: NumbersKind
  readonly of: (row: Row, code: (name: string) => number, office: Office) => readonly number[]
}

/** Bytes before which a line of the journal ends: the number of its file's name stands above them, room for four million names. */
const LINE = 2 ** 31

const LISTS = {
  /** Two numbers an entry: its first byte, and its file and length. */
  places: { kind: Float64Array, of: ({ places }, code) => places.flatMap(([file, first, bytes]) => [first, code(file) * LINE + bytes]) },
  /** The number of each address used, doubled, and one more where it is an email address. */
  addresses: {
    kind: Uint32Array,
    of: ({ attempts }, code) =>
      attempts.flatMap(({ channel, name }) => (channel === 'note' || name === '' ? [] : [code(name) * 2 + Number(channel === 'email')])),
  },
  /** Of each note that bears a number: which, with its kind and year. */
  notes: { kind: Float64Array, of: (row, code, { settings }) => noteNumbersOf(row, settings.home.zone).map((note) => noteCode(note, code)) },
  tags: { kind: Uint32Array, of: ({ tags }, code) => tags.map(code) },
} as const satisfies Record<string, List>

export type ListName = keyof typeof LISTS

/** Gives the numbers that were kept under a name. */
export type ReadNumbers = (name: string, kind: NumbersKind) => Numbers

export class Columns {
  readonly names: Names
  #size: number
  readonly #columns = new Map<string, Numbers>()
  readonly #lists = new Map<string, Lists>()
  /** How often each column was changed. */
  readonly #changes = new Map<string, number>()
  readonly #orders = new Map<string, { readonly changes: number; readonly order: Uint32Array }>()

  constructor(names: Names, size = 0, read: ReadNumbers = (_, kind) => new kind(0)) {
    this.names = names
    this.#size = size
    for (const [name, { kind }] of Object.entries(COLUMNS)) this.#columns.set(name, read(name, kind))
    for (const [name, { kind }] of Object.entries(LISTS)) {
      this.#lists.set(name, new Lists(kind, read(countsOf(name), Uint32Array), read(name, kind)))
    }
  }

  /** How many indices there are, empty ones too. */
  get size(): number {
    return this.#size
  }

  /** A column: at least {@link size} long, and good until the next change. */
  of(name: ColumnName): Numbers {
    return this.#columns.get(name) ?? new Uint8Array(0)
  }

  /** All indices in the order of a column, the smallest first; of equals, by rank. Good until the next change. */
  order(name: ColumnName): Uint32Array {
    return this.orderBy(name, this.changesOf(name), () => this.of(name))
  }

  /** The same by other keys, of which `keyChanges` says how often they changed. They are asked for only when they did. */
  orderBy(name: string, keyChanges: number, keys: () => Numbers): Uint32Array {
    const known = this.#orders.get(name)
    const changes = keyChanges + this.changesOf('rank')
    if (known?.changes === changes) return known.order
    const from = name === 'rank' ? Uint32Array.from({ length: this.#size }, (_, index) => index) : this.order('rank')
    const order = orderedBy(keys(), from)
    this.#orders.set(name, { changes, order })
    return order
  }

  /** How often a column or a list was changed. */
  changesOf(name: ColumnName | ListName): number {
    return this.#changes.get(name) ?? 0
  }

  /** Indices whose counterpart's name has one of these keys. */
  calledAny(keys: ReadonlySet<string>): number[] {
    if (keys.size === 0) return []
    const named = new Set(this.names.all.flatMap((name, code) => (keys.has(nameKey(name)) ? [code] : [])))
    const counterparts = this.of('counterpart')
    const all: number[] = []
    for (let index = 0; index < this.#size; index += 1) if (named.has(counterparts[index] ?? 0)) all.push(index)
    return all
  }

  /** Indices on which a note's number stands. */
  bearing(note: NoteNumber): number[] {
    return this.#lists.get('notes')?.having(noteCode(note, (name) => this.names.find(name) ?? -1)) ?? []
  }

  /** Indices on which any note's number stands. */
  numberedNotes(): number[] {
    const notes = this.#lists.get('notes')
    return Array.from({ length: this.#size }, (_, index) => index).filter((index) => (notes?.at(index).length ?? 0) > 0)
  }

  /** Indices of what is issued and must be acknowledged: of all others the office chases none. */
  awaited(): number[] {
    const issued = RequestState.options.indexOf('issued') + 1
    const [state, required] = [this.of('state'), this.of('required')]
    const all: number[] = []
    for (let index = 0; index < this.#size; index += 1) if (state[index] === issued && required[index] === 1) all.push(index)
    return all
  }

  isThere(index: number): boolean {
    return this.of('state')[index] !== 0
  }

  /** Null for a draft, which has none. */
  numberAt(index: number): RequestNumber | null {
    const rank = this.of('rank')[index] ?? 0
    if (!this.isThere(index) || rank >= NUMBERED) return null
    return { year: Math.floor(rank / YEAR), number: rank % YEAR }
  }

  placesAt(index: number): Place[] {
    const numbers = this.#lists.get('places')?.at(index) ?? []
    const places: Place[] = []
    for (let at = 0; at < numbers.length; at += 2) {
      const [first = 0, line = 0] = [numbers[at], numbers[at + 1]]
      places.push([this.names.at(Math.floor(line / LINE)), first, line % LINE])
    }
    return places
  }

  /** The addresses used, in the order of the attempts. */
  addressesAt(index: number): Numbers {
    return this.#lists.get('addresses')?.at(index) ?? new Uint32Array(0)
  }

  /** The numbers of its tags' names. */
  tagsAt(index: number): Numbers {
    return this.#lists.get('tags')?.at(index) ?? new Uint32Array(0)
  }

  put(index: number, row: Row, office: Office): void {
    const code = (name: string): number => this.names.code(name)
    for (const [name, { kind, of }] of Object.entries(COLUMNS)) this.#set(name, kind, index, of(row, code, office))
    for (const [name, { of }] of Object.entries(LISTS)) {
      this.#lists.get(name)?.put(index, of(row, code, office))
      this.#count(name)
    }
    this.#size = Math.max(this.#size, index + 1)
  }

  /** Whether they say of an index what they would say of a row in an office. */
  tells(index: number, row: Row, office: Office): boolean {
    const code = (name: string): number => this.names.find(name) ?? -1
    return (
      Object.entries(COLUMNS).every(([name, { of }]) => this.#columns.get(name)?.[index] === of(row, code, office)) &&
      Object.entries(LISTS).every(([name, { of }]) => String(this.#lists.get(name)?.at(index)) === String(of(row, code, office)))
    )
  }

  /** Leaves an index empty. */
  clear(index: number): void {
    for (const [name, { kind }] of Object.entries(COLUMNS)) this.#set(name, kind, index, 0)
  }

  /** As they are now, whatever happens to these. */
  copy(): Columns {
    const copy = new Columns(new Names(this.names.all), this.#size)
    for (const [name, numbers] of this.#columns) copy.#columns.set(name, numbers.slice(0, this.#size))
    for (const [name, lists] of this.#lists) copy.#lists.set(name, lists.copy())
    return copy
  }

  /** Everything that the constructor reads, by name. */
  *parts(): Generator<[name: string, numbers: Numbers]> {
    for (const [name, numbers] of this.#columns) yield [name, numbers.subarray(0, this.#size)]
    for (const [name, lists] of this.#lists) {
      const { counts, values } = lists.packed(this.#size)
      yield [countsOf(name), counts]
      yield [name, values]
    }
  }

  #set(name: string, kind: NumbersKind, index: number, value: number): void {
    const numbers = withRoom(this.#columns.get(name) ?? new kind(0), kind, index + 1)
    if (numbers[index] === value && index < this.#size) return
    numbers[index] = value
    this.#columns.set(name, numbers)
    this.#count(name)
  }

  #count(name: string): void {
    this.#changes.set(name, (this.#changes.get(name) ?? 0) + 1)
  }
}

/** A bit for each word that is among those said. */
function bitsOf<T>(words: readonly T[], said: readonly (T | null)[]): number {
  return words.reduce((bits, word, at) => bits | (Number(said.includes(word)) << at), 0)
}

function isMade({ state }: AttemptRow): boolean {
  return state !== 'voided'
}

function countsOf(list: string): string {
  return `${list} counts`
}
