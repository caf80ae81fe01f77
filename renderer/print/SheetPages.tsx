import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SheetData } from '#core/projections/sheet'
import { measure } from './measure'
import { PaperPage } from './PaperPage'
import { PaperOf } from './paper'
import { paginate, type Page } from './paginate'
import './paper-fonts.css'
import './paper.css'

interface SheetPagesProps {
  readonly data: SheetData
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

/** A sheet in true pages: drafted on one endless page, measured when its fonts have come, then broken into pages. */
export function SheetPages({ data, onLaidOut }: SheetPagesProps) {
  const [laid, setLaid] = useState<{ readonly data: SheetData; readonly pages: readonly Page[] } | null>(null)
  const draft = useRef<HTMLDivElement>(null)
  const pages = laid?.data === data ? laid.pages : null

  useLayoutEffect(() => {
    let current = true
    const [endless, blank] = draft.current?.children ?? []
    if (!endless || !blank) return
    // Setting the text is what asks for the fonts, and reading a height is what sets it.
    const pageHeight = blank.getBoundingClientRect().height
    void document.fonts.ready.then(() => {
      if (current) setLaid({ data, pages: paginate(measure(endless, pageHeight)) })
    })
    return () => {
      current = false
    }
  }, [data])

  useEffect(() => {
    if (pages) onLaidOut(pages.length)
  }, [pages, onLaidOut])

  return (
    <PaperOf data={data}>
      {pages === null ? (
        <div ref={draft} className="paper paper-draft">
          <PaperPage draft page={data.groups.map(({ rows }, group) => ({ group, from: 0, to: rows.length }))} number={1} of={1} />
          <div className="paper-page" />
        </div>
      ) : (
        <div className="paper">
          {pages.map((page, index) => (
            <PaperPage key={index} page={page} number={index + 1} of={pages.length} />
          ))}
        </div>
      )}
    </PaperOf>
  )
}
