import { memo, useEffect, useRef } from 'react'
import type { Letter } from '#core/projections/letter'
import type { PaperSize } from '#core/words'
import { messages } from '../../messages'
import { LetterPages } from '../../print/letter/LetterPages'

/** In CSS px, 96 to the inch: A4 is 210 mm wide, Letter 8.5 inches. */
const WIDTHS: Readonly<Record<PaperSize, number>> = { a4: (210 / 25.4) * 96, letter: 8.5 * 96 }

interface LetterSheetProps {
  readonly letter: Letter
  readonly paper: PaperSize
  readonly onLaidOut: (pages: number) => void
}

/** The very pages that will be printed, as large as there is room for. They are scaled as pictures are: their lines break as in print. */
export const LetterSheet = memo(function LetterSheet({ letter, paper, onLaidOut }: LetterSheetProps) {
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) element.style.setProperty('--letter-scale', String(Math.min(1, entry.contentRect.width / WIDTHS[paper])))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [paper])
  return (
    <div ref={room} className="letter-sheet" role="region" aria-label={messages.letter.preview.label} tabIndex={0}>
      <LetterPages letter={letter} paper={paper} onLaidOut={onLaidOut} />
    </div>
  )
})
