import { memo, useEffect, useRef } from 'react'
import type { SheetData } from '#core/projections/sheet'
import { messages } from '../../messages'
import { SheetPages } from '../../print/SheetPages'

/** A4 across, 297 mm at 96 to the inch. */
const PAPER_WIDTH = (297 / 25.4) * 96

interface PagesProps {
  readonly data: SheetData
  readonly onLaidOut: (pages: number) => void
}

/**
 * The very pages that will be printed, as large as there is room for. They are scaled as pictures are: their lines break as in print.
 * Set anew only for other data, since a thousand requests take a while.
 */
export const Pages = memo(function Pages({ data, onLaidOut }: PagesProps) {
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) element.style.setProperty('--paper-scale', String(Math.min(1, entry.contentRect.width / PAPER_WIDTH)))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return (
    <div ref={room} className="sheet-pages" role="region" aria-label={messages.sheet.preview.previewLabel} tabIndex={0}>
      <SheetPages data={data} onLaidOut={onLaidOut} />
    </div>
  )
})
