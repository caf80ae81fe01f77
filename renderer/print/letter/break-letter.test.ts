import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLetter, type LetterHeights, type LetterPage } from './break-letter'

const heights = (some: Partial<LetterHeights> = {}): LetterHeights => ({ first: 100, other: 200, closing: 40, gap: 5, line: 10, paragraphs: [], ...some })

function heightOf(page: LetterPage, { gap, line }: LetterHeights): number {
  return page.reduce((sum, { from, to }) => sum + (to - from) * line, Math.max(0, page.length - 1) * gap)
}

describe('a letter', () => {
  it('stands on one page when there is room, signature and all', () => {
    expect(breakLetter(heights({ paragraphs: [2, 3] }))).toEqual([[{ paragraph: 0, from: 0, to: 2 }, { paragraph: 1, from: 0, to: 3 }]])
    expect(breakLetter(heights())).toEqual([[]])
  })

  it('leaves two lines of a paragraph on either page', () => {
    // Nine and a half lines of room under the first paragraph's gap: the last line does not go over alone.
    expect(breakLetter(heights({ paragraphs: [11] }))).toEqual([[{ paragraph: 0, from: 0, to: 9 }], [{ paragraph: 0, from: 9, to: 11 }]])
    expect(breakLetter(heights({ paragraphs: [8, 4, 2] }))[1]?.[0]).toEqual({ paragraph: 1, from: 0, to: 4 })
  })

  it('takes two lines over to the page on which the signature stands', () => {
    const [first, last] = breakLetter(heights({ paragraphs: [8] }))
    expect(first).toEqual([{ paragraph: 0, from: 0, to: 6 }])
    expect(last).toEqual([{ paragraph: 0, from: 6, to: 8 }])
  })

  it('never loses, doubles or reorders a line, and never runs over', () => {
    const some = fc.record({
      first: fc.integer({ min: 100, max: 200 }),
      other: fc.integer({ min: 100, max: 300 }),
      closing: fc.integer({ min: 0, max: 60 }),
      gap: fc.integer({ min: 0, max: 12 }),
      line: fc.constant(10),
      paragraphs: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(some, (letter) => {
        const pages = breakLetter(letter)
        const told = pages.flat().flatMap(({ paragraph, from, to }) => Array.from({ length: to - from }, (_, index) => [paragraph, from + index]))
        expect(told).toEqual(letter.paragraphs.flatMap((lines, paragraph) => Array.from({ length: lines }, (_, index) => [paragraph, index])))
        pages.forEach((page, index) => {
          const room = (index === 0 ? letter.first : letter.other) - (index === pages.length - 1 ? letter.closing : 0)
          expect(heightOf(page, letter)).toBeLessThanOrEqual(room)
          if (letter.paragraphs.length > 0 && index > 0) expect(page.length).toBeGreaterThan(0)
        })
      }),
    )
  })
})
