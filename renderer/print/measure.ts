/** Reads off a laid-out draft page how high everything on it is. */
import type { Heights } from './paginate'

/** The share of a page that keeps it from running over when the printer rounds otherwise than the screen: some 2 px. */
const SLACK = 0.0025

/** The heights of a draft: one page with every group, the header and the legend on it, as high as it needs to be. */
export function measure(draft: Element, pageHeight: number): Heights {
  const groups: { head: number; rows: number[] }[] = []
  let header = 0
  let closing = 0
  for (const part of draft.querySelectorAll<HTMLElement>('[data-part]')) {
    const { height } = part.getBoundingClientRect()
    const rows = groups.at(-1)?.rows
    const kind = part.dataset['part']
    if (kind === 'header') header = height
    if (kind === 'closing') closing = height
    if (kind === 'head') groups.push({ head: height, rows: [] })
    if (kind === 'row') rows?.push(height)
    // The second line of a request belongs to it.
    if (kind === 'more') rows?.push((rows.pop() ?? 0) + height)
  }
  const flowing = groups.reduce((sum, { head, rows }) => rows.reduce((a, b) => a + b, sum + head), 0)
  const frame = draft.getBoundingClientRect().height - flowing - header - closing
  const other = pageHeight * (1 - SLACK) - frame
  return { first: other - header, other, closing, groups }
}
