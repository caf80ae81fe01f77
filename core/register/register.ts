/** The register in memory: its rows, and what follows from them at once. Holds no text and no history; those are in the journal. */
import type { Row } from '#core/ledger'
import { bearing, NoteNumbers, type NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import type { RequestId, RequestNumber } from '#core/request'

/** Rows by identifier, with the numbers taken. Mutable, and changed only through {@link Register.put}. */
export class Register {
  readonly #rows = new Map<RequestId, Row>()
  readonly #numbers = new Map<number, Set<number>>()
  readonly #highest = new Map<number, number>()
  /** Made when a number is first asked for; null until then. */
  #notes: NoteNumbers | null = null
  /** Raised by every change; a reader that kept it knows whether what it computed still stands. */
  revision = 0
  office: Office

  constructor(office: Office, rows: Iterable<Row> = []) {
    this.office = office
    for (const row of rows) this.put(row)
  }

  /** All rows, in the order in which they were first written down. Discarded drafts are not among them. */
  rows(): Iterable<Row> {
    return this.#rows.values()
  }

  get size(): number {
    return this.#rows.size
  }

  row(id: RequestId): Row | null {
    return this.#rows.get(id) ?? null
  }

  /** Puts a row in the place of the one with the same identifier. */
  put(row: Row): void {
    this.#rows.set(row.id, row)
    this.#notes?.add(row)
    this.revision += 1
    if (!row.number) return
    const { year, number } = row.number
    const taken = this.#numbers.get(year) ?? new Set()
    this.#numbers.set(year, taken.add(number))
    this.#highest.set(year, Math.max(number, this.#highest.get(year) ?? 0))
  }

  /** Takes a discarded draft out. Issued requests stay for ever. */
  discard(id: RequestId): void {
    this.#rows.delete(id)
    this.revision += 1
  }

  /** Takes another office in the place of the present one. */
  changeOffice(office: Office): void {
    // The office's own calendar decides the year of a number.
    if (office.settings.home.zone !== this.office.settings.home.zone) this.#notes = null
    this.office = office
    this.revision += 1
  }

  /** One above the highest number of the year, so that a gap is never filled afterwards. */
  nextNumber(year: number): number {
    return (this.#highest.get(year) ?? 0) + 1
  }

  isTaken({ year, number }: RequestNumber): boolean {
    return this.#numbers.get(year)?.has(number) ?? false
  }

  /** Requests that bear a note's number, or bore it once. */
  noteBearers(note: NoteNumber): readonly RequestId[] {
    this.#notes ??= this.#readNotes()
    return this.#notes.bearers(note)
  }

  /** The reference of a request, other than the one given, on which a note's number stands; null when it stands on none. */
  noteOn(note: NoteNumber, except: RequestId | null): string | null {
    const { zone } = this.office.settings.home
    for (const id of this.noteBearers(note)) {
      const reference = id === except ? null : bearing(this.row(id), note, zone)
      if (reference !== null) return reference
    }
    return null
  }

  #readNotes(): NoteNumbers {
    const notes = new NoteNumbers(this.office.settings.home.zone)
    for (const row of this.rows()) notes.add(row)
    return notes
  }
}
