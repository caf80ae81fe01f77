import type { Letter } from '#core/projections/letter'
import type { PaperSize } from '#core/words'
import { Laid } from '../Laid'
import { breakLetter } from './break-letter'
import { LetterPage } from './LetterPage'
import { measureLetter, type Measured } from './measure-letter'
import './letter.css'

interface LetterPagesProps {
  readonly letter: Letter
  readonly paper: PaperSize
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

/** A letter in true pages. */
export function LetterPages({ letter, paper, onLaidOut }: LetterPagesProps) {
  return (
    <Laid
      data={letter}
      paper={paper}
      orientation="portrait"
      className="letter"
      whole={letter.paragraphs}
      breakUp={(endless, pageHeight) => pagesOf(measureLetter(endless, pageHeight))}
      onLaidOut={onLaidOut}
    >
      {({ page, ...place }) => <LetterPage letter={letter} text={page} {...place} />}
    </Laid>
  )
}

/** The text of each page, with a line's end wherever the draft had one. */
function pagesOf({ heights, paragraphs }: Measured): readonly (readonly string[])[] {
  return breakLetter(heights).map((page) => page.map(({ paragraph, from, to }) => (paragraphs[paragraph] ?? []).slice(from, to).join('\n')))
}
