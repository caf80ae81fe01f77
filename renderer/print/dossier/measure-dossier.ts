/** Reads off a laid-out draft how high everything on it is, and where the lines of its texts end. */
import { linesOf } from '../letter/lines'
import type { Heights } from '../paginate'
import { heightsOf, unitsOf, type MeasuredItem, type Unit } from './units'

/** The share of a page that keeps it from running over when the printer rounds otherwise than the screen: some 2 px. */
const SLACK = 0.0025

export interface MeasuredDossier {
  readonly heights: Heights
  /** Of each section, the units that its rows in `heights` stand for. */
  readonly units: readonly (readonly Unit[])[]
  /** Of each section, of each item, the lines of its text; none for a row. */
  readonly lines: readonly (readonly (readonly string[])[])[]
}

/** Measures a draft: one page with all of the dossier on it, as high as it needs to be. */
export function measureDossier(draft: Element, pageHeight: number): MeasuredDossier {
  const heightOf = (part: string): number => draft.querySelector(`[data-part=${part}]`)?.getBoundingClientRect().height ?? 0
  const [header, running, closing] = [heightOf('header'), heightOf('running'), heightOf('closing')]
  const sections = [...draft.querySelectorAll('[data-part=section]')].map(measureSection)
  const flowing = sections.reduce((sum, { height }) => sum + height, 0)
  const frame = draft.getBoundingClientRect().height - flowing - header - running - closing
  const room = pageHeight * (1 - SLACK) - frame
  const groups = sections.map(({ head, items, units }) => ({ head, rows: heightsOf(items, units) }))
  return {
    heights: { first: room - header, other: room - running, closing, groups },
    units: sections.map(({ units }) => units),
    lines: sections.map(({ lines }) => lines),
  }
}

function measureSection(section: Element) {
  const measured = [...section.querySelectorAll('[data-part=item]')].map(measureItem)
  const items = measured.map(({ item }) => item)
  const { height } = section.getBoundingClientRect()
  const units = unitsOf(items)
  // The title, the heads of a table, and the distances around them.
  const head = height - heightsOf(items, units).reduce((sum, each) => sum + each, 0)
  return { height, head, items, units, lines: measured.map(({ lines }) => lines) }
}

function measureItem(element: Element): { readonly item: MeasuredItem; readonly lines: readonly string[] } {
  const { height } = element.getBoundingClientRect()
  const text = element.querySelector('[data-part=lines]')
  if (!text) return { item: { own: height, line: 0, lines: 0 }, lines: [] }
  const lines = linesOf(text)
  const textHeight = text.getBoundingClientRect().height
  return { item: { own: height - textHeight, line: textHeight / lines.length, lines: lines.length }, lines }
}
