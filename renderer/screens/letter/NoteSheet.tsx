import { useEffect, useRef, type ReactNode } from 'react'
import type { PaperSize } from '#core/words'

/** In CSS px, 96 to the inch: A4 is 210 mm wide, Letter 8.5 inches. */
const WIDTHS: Readonly<Record<PaperSize, number>> = { a4: (210 / 25.4) * 96, letter: 8.5 * 96 }

interface NoteSheetProps {
  readonly label: string
  readonly paper: PaperSize
  readonly children: ReactNode
}

/** The very pages that will be printed, as large as there is room for. They are scaled as pictures are: their lines break as in print. */
export function NoteSheet({ label, paper, children }: NoteSheetProps) {
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) element.style.setProperty('--note-scale', String(Math.min(1, entry.contentRect.width / WIDTHS[paper])))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [paper])
  return (
    <div ref={room} className="note-sheet" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
