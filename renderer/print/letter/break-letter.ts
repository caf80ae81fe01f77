/** How a letter is broken into pages: heights go in, pages come out. All heights are in one unit, whichever. */

export interface LetterHeights {
  /** Room for text on the first page, under its head, and on every other. */
  readonly first: number
  readonly other: number
  /** What stands under the last line: the signature. */
  readonly closing: number
  /** Between two paragraphs. */
  readonly gap: number
  /** The height of one line of text. */
  readonly line: number
  /** How many lines each paragraph has. */
  readonly paragraphs: readonly number[]
}

/** The lines `from` up to but not including `to` of a paragraph. */
export interface LetterPart {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

export type LetterPage = readonly LetterPart[]

/** So many lines of a paragraph stand together at least, at the foot of a page and at the head of the next. */
const TOGETHER = 2

/**
 * Fills pages in order. A paragraph runs on to the next page with at least two lines on either, and the signature never stands
 * without two lines of text above it. There is always at least one page.
 */
export function breakLetter({ first, other, closing, gap, line, paragraphs }: LetterHeights): LetterPage[] {
  let page: LetterPart[] = []
  const pages = [page]
  let left = first
  const turn = (): void => {
    page = []
    pages.push(page)
    left = other
  }
  /** How many of `lines` still find room on this page, with `under` beneath them. */
  const fitting = (lines: number, under: number): number => {
    const room = left - under - (page.length > 0 ? gap : 0)
    return Math.max(0, Math.min(lines, Math.floor(room / line + 1e-6)))
  }
  const put = (paragraph: number, from: number, to: number): void => {
    left -= (page.length > 0 ? gap : 0) + (to - from) * line
    page.push({ paragraph, from, to })
  }
  paragraphs.forEach((lines, paragraph) => {
    const under = paragraph === paragraphs.length - 1 ? closing : 0
    let from = 0
    while (from < lines) {
      const rest = lines - from
      if (fitting(rest, under) === rest) {
        put(paragraph, from, lines)
        return
      }
      const here = Math.min(fitting(rest, 0), rest - TOGETHER)
      // A page that holds nothing yet takes what it can, or nothing would ever fit.
      const least = page.length === 0 ? 1 : TOGETHER
      if (here >= least) {
        put(paragraph, from, from + here)
        from += here
      } else if (page.length === 0) {
        put(paragraph, from, lines)
        return
      }
      turn()
    }
  })
  return pages
}
