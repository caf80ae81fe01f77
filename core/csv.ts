/** A table as text for a spreadsheet: RFC 4180 with CRLF, in UTF-8 behind a byte order mark, by which Excel knows it. */

/** What stands first in the file. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A line of cells, its line end included. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`
}

/**
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return), or that looks
 * empty, gets an apostrophe before it; and so does one that has such an apostrophe of its own, so that {@link unguarded} finds back.
 */
function guarded(text: string): string {
  return text !== '' && /^'*([=+\-@\t\r]|\s*$)/.test(text) ? `'${text}` : text
}

/** A cell without the apostrophe that keeps it from being a formula. */
export function unguarded(cell: string): string {
  return /^'+([=+\-@\t\r]|\s*$)/.test(cell) ? cell.slice(1) : cell
}

function field(text: string): string {
  const safe = guarded(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
