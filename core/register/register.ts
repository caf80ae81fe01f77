/** The register in memory: its rows, and what follows from them at once. Holds no text and no history; those are in the journal. */
import type { Row } from '#core/ledger'
import type { RequestId, RequestNumber } from '#core/request'
import type { Office } from '#core/office'

/** Rows by identifier, with the numbers taken. Mutable, and changed only through {@link Register.put}. */
export class Register {
  readonly #rows = new Map<RequestId, Row>()
  readonly #numbers = new Map<number, Set<number>>()
  readonly #highest = new Map<number, number>()
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
}
