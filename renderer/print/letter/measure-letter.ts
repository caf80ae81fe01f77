/** Reads off a laid-out draft how high everything on it is, and where its lines end. */
import type { LetterHeights } from './break-letter'
import { linesOf } from './lines'

export interface Measured {
  readonly heights: LetterHeights
  /** The lines of each paragraph. */
  readonly paragraphs: readonly (readonly string[])[]
}

/** The share of a page that keeps it from running over when the printer rounds otherwise than the screen: some 2 px. */
const SLACK = 0.0025

/** Measures a draft: one page with all of the letter on it, as high as it needs to be. */
export function measureLetter(draft: Element, pageHeight: number): Measured {
  const height = (part: string): number => draft.querySelector(`[data-part=${part}]`)?.getBoundingClientRect().height ?? 0
  const [head, text, closing, addressee] = [height('head'), height('text'), height('closing'), height('addressee')]
  const paragraphs = [...draft.querySelectorAll('[data-part=text] > p')]
  const lines = paragraphs.map(linesOf)
  const { line, gap } = spacing(paragraphs, lines)
  const other = pageHeight * (1 - SLACK) - (draft.getBoundingClientRect().height - head - text - closing - addressee)
  return {
    // To whom a note goes stands at the foot of its first page.
    heights: { first: other - head - addressee, other, closing, gap, line, paragraphs: lines.map(({ length }) => length) },
    paragraphs: lines,
  }
}

/** Every line is as high as every other, and every gap between two paragraphs. */
function spacing(paragraphs: readonly Element[], lines: readonly (readonly string[])[]): Pick<LetterHeights, 'line' | 'gap'> {
  const [first, second] = paragraphs.map((paragraph) => paragraph.getBoundingClientRect())
  const line = first ? first.height / Math.max(1, lines[0]?.length ?? 0) : 0
  return { line, gap: first && second ? second.top - first.bottom : 0 }
}
