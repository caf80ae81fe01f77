/** Requests under the names that their counterparts bear now: a request keeps the name that was written then. */
import type { Row } from '#core/ledger'
import { presentName, type Office } from '#core/office'

/** What maps a written name to the present one. Each name is looked up once. */
export function presentNames(office: Pick<Office, 'counterparts'>): (written: string) => string {
  if (office.counterparts.length === 0) return (written) => written
  const known = new Map<string, string>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const present = presentName(office, written)
    known.set(written, present)
    return present
  }
}

/** The rows, each under its counterpart's present name. */
export function* inPresentNames(rows: Iterable<Row>, present: (written: string) => string): Iterable<Row> {
  for (const row of rows) yield withPresentName(row, present)
}

/** Only the rows of one counterpart, by its present name, and under it. */
export function* ofCounterpart(rows: Iterable<Row>, present: (written: string) => string, name: string): Iterable<Row> {
  for (const row of rows) if (present(row.counterpart) === name) yield withPresentName(row, present)
}

/** The row under its counterpart's present name: the same row where that is the one written. */
export function withPresentName(row: Row, present: (written: string) => string): Row {
  const counterpart = present(row.counterpart)
  return counterpart === row.counterpart ? row : { ...row, counterpart }
}
