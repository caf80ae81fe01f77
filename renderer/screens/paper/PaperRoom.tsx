import { useEffect, useRef, type ReactNode } from 'react'
import type { Orientation, PaperSize } from '#core/words'

/** In CSS px, 96 to the inch: A4 is 210 by 297 mm, Letter 8.5 by 11 inches. */
const SIDES: Readonly<Record<PaperSize, Readonly<Record<Orientation, number>>>> = {
  a4: { portrait: (210 / 25.4) * 96, landscape: (297 / 25.4) * 96 },
  letter: { portrait: 8.5 * 96, landscape: 11 * 96 },
}

interface PaperRoomProps {
  readonly label: string
  readonly paper: PaperSize
  readonly orientation: Orientation
  readonly children: ReactNode
}

/** Pages as large as there is room for. They are scaled as pictures are: their lines break as in print. */
export function PaperRoom({ label, paper, orientation, children }: PaperRoomProps) {
  const room = useRef<HTMLDivElement>(null)
  const width = SIDES[paper][orientation]
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) element.style.setProperty('--paper-scale', String(Math.min(1, entry.contentRect.width / width)))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [width])
  return (
    <div ref={room} className="paper-room" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
