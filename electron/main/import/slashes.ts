/** Dates with slashes, which are day first in one country and month first in another: `3/4/2018`. */
import type { SlashDates, SlashesFound } from '#core/spreadsheet'
import { MOMENTS, type SheetRow } from './columns'

const SLASHED = /^~?\s*(\d{1,2})\/(\d{1,2})\/\d{4}\b/

/** Which way they are written where a single one of them tells, as `24/3/2018` does; null where there are none. */
export function slashesIn(rows: readonly SheetRow[], wanted: SlashDates | null): SlashesFound | null {
  let example: string | null = null
  let either: string | null = null
  const shown = new Set<SlashDates>()
  for (const { cells } of rows) {
    for (const column of MOMENTS) {
      const cell = cells[column]
      const parts = cell === undefined ? null : SLASHED.exec(cell)
      if (!cell || !parts) continue
      const [first, second] = [Number(parts[1]), Number(parts[2])]
      example ??= cell
      if (first > 12) shown.add('day-first')
      else if (second > 12) shown.add('month-first')
      else if (first !== second) either ??= cell
    }
  }
  if (example === null) return null
  const [only, another] = shown
  const found = another === undefined ? (only ?? null) : null
  return { example: either ?? example, as: wanted ?? found }
}
