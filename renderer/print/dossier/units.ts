/** What a page takes whole: a row, or some lines of a text. Heights are in one unit, whichever. */
import type { Heights } from '../paginate'

/** Of an item, the lines `from` up to but not including `to`; both are 0 for a row. */
export interface Unit {
  readonly item: number
  readonly from: number
  readonly to: number
}

export interface MeasuredItem {
  /** The height of a row; of a text, that of what leads it, with its distance from what is before it. */
  readonly own: number
  /** The height of one line, and how many there are; none for a row. */
  readonly line: number
  readonly lines: number
}

/** So many lines of a paragraph stand together at least, at the foot of a page and at the head of the next. */
const TOGETHER = 2

/** The units of a section's items, in order. */
export function unitsOf(items: readonly MeasuredItem[]): Unit[] {
  return items.flatMap(({ lines }, item) => (lines === 0 ? [{ item, from: 0, to: 0 }] : runsOf(lines).map(([from, to]) => ({ item, from, to }))))
}

/** How high each unit is: what leads a text belongs to its first lines. */
export function heightsOf(items: readonly MeasuredItem[], units: readonly Unit[]): Heights['groups'][number]['rows'] {
  return units.map(({ item, from, to }) => {
    const { own = 0, line = 0 } = items[item] ?? {}
    return (from === 0 ? own : 0) + (to - from) * line
  })
}

/** Units of one item that follow each other, as one. */
export function joined(units: readonly Unit[]): Unit[] {
  const runs: Unit[] = []
  for (const unit of units) {
    const last = runs.at(-1)
    if (last?.item === unit.item) runs[runs.length - 1] = { ...last, to: unit.to }
    else runs.push(unit)
  }
  return runs
}

/** The first two lines, each line after them, and the last two. */
function runsOf(lines: number): (readonly [number, number])[] {
  if (lines < 2 * TOGETHER) return [[0, lines]]
  const middle = Array.from({ length: lines - 2 * TOGETHER }, (_, index) => [TOGETHER + index, TOGETHER + index + 1] as const)
  return [[0, TOGETHER], ...middle, [lines - TOGETHER, lines]]
}
