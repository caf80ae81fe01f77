/**
 * The register in memory: columns of all requests, the rows of those that changed lately, and what follows from them at once. The
 * other rows are kept elsewhere and read when they are shown; text and history are in the journal.
 */
import { chasesAlike } from '#core/chasing'
import type { Place, Row } from '#core/ledger'
import type { NoteNumber } from '#core/note-number'
import { namesToChange, withPresentName, type Office } from '#core/office'
import { referenceOf, type RequestId, type RequestNumber } from '#core/request'
import { Columns } from './columns'
import { Ids } from './ids'
import { Names } from './names'

/** Rows that are kept elsewhere. */
export interface RowSource {
  /** Those at the indices of the columns that they are kept with, in their order. Throws when one cannot be read. */
  read(indices: readonly number[], columns: Columns): readonly Row[]
}

/** A register as it was at one moment. */
export interface Snapshot {
  readonly columns: Columns
  /** The identifiers by index, a space after each. */
  readonly ids: string
  /** By index, the rows that are not kept elsewhere. */
  readonly changed: ReadonlyMap<number, Row>
  readonly kept: RowSource
}

/** Rows by identifier, with the numbers taken. Mutable, and changed only through {@link Register.put}. */
export class Register {
  readonly columns: Columns
  readonly #ids: Ids
  #kept: RowSource
  readonly #changed: Map<number, Row>
  #numbers: Numbers | null = null
  /** Of the first requests, as far as they were read; kept up from then on. */
  readonly #subjects: string[] = []
  #subjectChanges = 0
  /** Raised by every change; a reader that kept it knows whether what it computed still stands. */
  revision = 0
  office: Office

  /** Goes on from a snapshot, whose columns are its own from then on; without one, from nothing. */
  constructor(office: Office, { columns, ids, changed, kept }: Snapshot = emptySnapshot()) {
    this.office = office
    this.columns = columns
    this.#ids = new Ids(ids, (index) => columns.isThere(index))
    this.#changed = new Map(changed)
    this.#kept = kept
  }

  /** All rows, in the order in which they were first written down. Discarded drafts are not among them. */
  *rows(): Generator<Row> {
    const { size } = this.columns
    for (let from = 0; from < size; from += AT_ONCE) {
      const indices = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, index) => from + index)
      yield* this.rowsAt(indices.filter((index) => this.columns.isThere(index)))
    }
  }

  row(id: RequestId): Row | null {
    const index = this.indexOf(id)
    return index === null ? null : (this.rowsAt([index])[0] ?? null)
  }

  /** Where the entries of a request stand in the journal; null for one that is not there. Reads no row. */
  placesOf(id: RequestId): readonly Place[] | null {
    const index = this.indexOf(id)
    return index === null ? null : this.columns.placesAt(index)
  }

  indexOf(id: RequestId): number | null {
    return this.#ids.indexOf(id)
  }

  /** The index of every request. Reads no row. */
  indices(): ReadonlyMap<RequestId, number> {
    return this.#ids.indices()
  }

  /** The rows at indices of {@link columns}, in their order. Throws when one cannot be read. */
  rowsAt(indices: readonly number[]): readonly Row[] {
    const elsewhere = indices.filter((index) => !this.#changed.has(index))
    const read = elsewhere.length > 0 ? this.#kept.read(elsewhere, this.columns) : []
    if (elsewhere.length === indices.length) return read
    let next = 0
    return indices.flatMap((index) => this.#changed.get(index) ?? read[next++] ?? [])
  }

  /** The rows at indices as they are shown: under their counterparts' present names. */
  shownAt(indices: readonly number[]): readonly Row[] {
    return this.rowsAt(indices).map((row) => withPresentName(row, this.office))
  }

  /** Puts a row in the place of the one with the same identifier. */
  put(row: Row): void {
    const known = this.#ids.indexOf(row.id)
    const index = known ?? this.columns.size
    this.columns.put(index, row, this.office)
    this.#changed.set(index, row)
    if (known === null) this.#ids.set(row.id, index)
    this.revision += 1
    if (index < this.#subjects.length) this.#setSubject(index, row.subject)
    if (this.#numbers && row.number) take(this.#numbers, row.number)
  }

  /** Has a number stay taken, though no row bears it: that of a request which is lost. */
  reserve(number: RequestNumber): void {
    take(this.#taken(), number)
  }

  /** Takes a discarded draft out. Issued requests stay for ever. */
  discard(id: RequestId): void {
    const index = this.#ids.indexOf(id)
    if (index === null) return
    this.columns.clear(index)
    this.#changed.delete(index)
    this.#ids.delete(id)
    this.revision += 1
    if (index < this.#subjects.length) this.#setSubject(index, '')
  }

  /** Takes another office in the place of the present one: columns that follow from it follow. */
  changeOffice(office: Office): void {
    const renamed = this.columns.calledAny(namesToChange(this.office, office))
    const chased = chasesAlike(this.office, office) ? [] : this.columns.awaited()
    // The office's own calendar decides the year of a note's number.
    const renumbered = office.settings.home.zone === this.office.settings.home.zone ? [] : this.columns.numberedNotes()
    this.office = office
    this.revision += 1
    const otherwise = [...new Set([...renamed, ...chased, ...renumbered])]
    for (const [at, row] of this.rowsAt(otherwise).entries()) this.columns.put(otherwise[at] ?? 0, row, office)
  }

  /** One above the highest number of the year, so that a gap is never filled afterwards. */
  nextNumber(year: number): number {
    return (this.#taken().get(year)?.highest ?? 0) + 1
  }

  isTaken({ year, number }: RequestNumber): boolean {
    return this.#taken().get(year)?.taken.has(number) ?? false
  }

  /** The reference of a request on which a note's number stands, of those that `counts`; null for none. Throws when a row cannot be read. */
  noteOn(note: NoteNumber, counts: (id: RequestId) => boolean): string | null {
    const bearers = this.rowsAt(this.columns.bearing(note))
    return bearers.flatMap(({ id, number }) => (number && counts(id) ? [referenceOf(number)] : []))[0] ?? null
  }

  /**
   * Every request's subject by its index, empty for a discarded one, and how often any was changed. They are read when first asked
   * for: a list goes by them seldom, and they would double what is in memory. Throws when a row cannot be read.
   */
  subjects(): { readonly texts: readonly string[]; readonly changes: number } {
    while (this.readSubjects()) continue
    return { texts: this.#subjects, changes: this.#subjectChanges }
  }

  /** Reads some of the subjects that were not read yet, some milliseconds' worth; whether there are more. */
  readSubjects(): boolean {
    const from = this.#subjects.length
    const indices = Array.from({ length: Math.min(AT_ONCE, this.columns.size - from) }, (_, index) => from + index)
    const there = indices.filter((index) => this.columns.isThere(index))
    const rows = new Map(this.rowsAt(there).map((row, at) => [there[at] ?? 0, row]))
    for (const index of indices) this.#setSubject(index, rows.get(index)?.subject ?? '')
    return this.#subjects.length < this.columns.size
  }

  /** All of it as it is now. */
  snapshot(): Snapshot {
    return { columns: this.columns.copy(), ids: this.#ids.text(), changed: new Map(this.#changed), kept: this.#kept }
  }

  /** Lets go of the rows of a snapshot, now that all of it is kept. */
  settle({ changed }: Snapshot, kept: RowSource): void {
    this.#kept = kept
    for (const [index, row] of changed) if (this.#changed.get(index) === row) this.#changed.delete(index)
  }

  #setSubject(index: number, subject: string): void {
    if (this.#subjects[index] === subject) return
    this.#subjects[index] = subject
    this.#subjectChanges += 1
  }

  /** Gathered when first asked for, since a register is read far more often than it is added to. */
  #taken(): Numbers {
    if (this.#numbers) return this.#numbers
    this.#numbers = new Map()
    for (let index = 0; index < this.columns.size; index += 1) {
      const number = this.columns.numberAt(index)
      if (number) take(this.#numbers, number)
    }
    return this.#numbers
  }
}

/** Rows read at a time. */
const AT_ONCE = 1_000

/** Numbers taken, by year. */
type Numbers = Map<number, { highest: number; readonly taken: Set<number> }>

function take(numbers: Numbers, { year, number }: RequestNumber): void {
  const known = numbers.get(year) ?? { highest: 0, taken: new Set() }
  numbers.set(year, known)
  known.taken.add(number)
  known.highest = Math.max(known.highest, number)
}

/** Of a register in which nothing is written yet. */
export function emptySnapshot(): Snapshot {
  const kept: RowSource = {
    read: () => {
      throw new Error('no row is kept elsewhere')
    },
  }
  return { columns: new Columns(new Names()), ids: '', changed: new Map(), kept }
}
