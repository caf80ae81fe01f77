/** The rows that were not imported, as a spreadsheet that can be put right and imported in its turn. */
import { BYTE_ORDER_MARK, csvLine, unguarded } from '#core/csv'
import { leftOut } from './preview'
import { WHY, type Mapping } from './spreadsheet'
import type { Table } from './table'
import type { Understanding } from './understand'

/**
 * Their cells as they are in the file, and before them the row's number there and why it was refused. A column that was taken for one of
 * the register's bears its name, so that nobody needs to say it again.
 */
export function refusedCsv({ headings, rows }: Table, mapping: Mapping, understanding: Understanding): string {
  const reasons = new Map<number, string[]>()
  for (const { row, what } of [...understanding.problems, ...understanding.drawnIn]) reasons.set(row, [...(reasons.get(row) ?? []), what])
  // A column of that name is there when such a file was not put right.
  const kept = headings.flatMap((heading, index) => (heading.toLowerCase() === WHY ? [] : index))
  const lines = leftOut(understanding).map(({ row }) => {
    const why = reasons.get(row)?.join(' ') ?? 'Another row of its request is refused, and a request comes whole or not at all.'
    const values = rows[row - 2] ?? []
    return csvLine([`Row ${String(row)}: ${why}`, ...kept.map((index) => unguarded(values[index] ?? ''))])
  })
  return BYTE_ORDER_MARK + csvLine([WHY, ...kept.map((index) => mapping[index] ?? headings[index] ?? '')]) + lines.join('')
}
