import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Letter } from '#core/projections/letter'
import type { PaperSize } from '#core/words'
import { breakLetter } from './break-letter'
import { LetterPage } from './LetterPage'
import { measureLetter, type Measured } from './measure-letter'
import '../paper-fonts.css'
import './letter.css'

interface LetterPagesProps {
  readonly letter: Letter
  readonly paper: PaperSize
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

interface Laid {
  readonly letter: Letter
  readonly paper: PaperSize
  readonly pages: readonly (readonly string[])[]
}

/** A letter in true pages: drafted on one endless page, measured when its fonts have come, then broken into pages. */
export function LetterPages({ letter, paper, onLaidOut }: LetterPagesProps) {
  const [laid, setLaid] = useState<Laid | null>(null)
  const draft = useRef<HTMLDivElement>(null)
  const pages = laid?.letter === letter && laid.paper === paper ? laid.pages : null

  useLayoutEffect(() => {
    let current = true
    const [endless, blank] = draft.current?.children ?? []
    if (!endless || !blank) return
    // Reading a height sets the text, and that is what asks for the fonts.
    const pageHeight = blank.getBoundingClientRect().height
    void document.fonts.ready.then(() => {
      if (current) setLaid({ letter, paper, pages: pagesOf(measureLetter(endless, pageHeight)) })
    })
    return () => {
      current = false
    }
  }, [letter, paper])

  useEffect(() => {
    if (pages) onLaidOut(pages.length)
  }, [pages, onLaidOut])

  return pages === null ? (
    <div ref={draft} className={`letter letter-${paper} letter-draft`}>
      <LetterPage draft letter={letter} text={letter.paragraphs} number={1} of={1} />
      <div className="letter-page" />
    </div>
  ) : (
    <div className={`letter letter-${paper}`}>
      {pages.map((text, index) => (
        <LetterPage key={index} letter={letter} text={text} number={index + 1} of={pages.length} />
      ))}
    </div>
  )
}

/** The text of each page, with a line's end wherever the draft had one. */
function pagesOf({ heights, paragraphs }: Measured): string[][] {
  return breakLetter(heights).map((page) => page.map(({ paragraph, from, to }) => (paragraphs[paragraph] ?? []).slice(from, to).join('\n')))
}
