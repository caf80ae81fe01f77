import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DossierData } from '#core/projections/dossier'
import { paginate, type Page } from '../paginate'
import { DossierOf } from './context'
import { DossierPage } from './DossierPage'
import { measureDossier, type MeasuredDossier } from './measure-dossier'
import { sectionsOf } from './sections'
import '../paper-fonts.css'
import './dossier.css'

interface DossierPagesProps {
  readonly data: DossierData
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

interface Laid {
  readonly data: DossierData
  readonly measured: MeasuredDossier
  readonly pages: readonly Page[]
}

/** A dossier in true pages: drafted on one endless page, measured when its fonts have come, then broken into pages. */
export function DossierPages({ data, onLaidOut }: DossierPagesProps) {
  const [laid, setLaid] = useState<Laid | null>(null)
  const draft = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => sectionsOf(data), [data])
  const shown = laid?.data === data ? laid : null
  const pages = shown?.pages

  useLayoutEffect(() => {
    let current = true
    const [endless, blank] = draft.current?.children ?? []
    if (!endless || !blank) return
    // Reading a height sets the text, and that is what asks for the fonts.
    const pageHeight = blank.getBoundingClientRect().height
    void document.fonts.ready.then(() => {
      if (!current) return
      const measured = measureDossier(endless, pageHeight)
      setLaid({ data, measured, pages: paginate(measured.heights) })
    })
    return () => {
      current = false
    }
  }, [data])

  useEffect(() => {
    if (pages) onLaidOut(pages.length)
  }, [pages, onLaidOut])

  return (
    <DossierOf data={data}>
      {shown === null ? (
        <div ref={draft} className={`dossier dossier-${data.query.paper} dossier-draft`}>
          <DossierPage sections={sections} page={sections.map((_, group) => ({ group, from: 0, to: 0 }))} measured={null} number={1} of={1} />
          <div className="dossier-page" />
        </div>
      ) : (
        <div className={`dossier dossier-${data.query.paper}`}>
          {shown.pages.map((page, index) => (
            <DossierPage key={index} sections={sections} page={page} measured={shown.measured} number={index + 1} of={shown.pages.length} />
          ))}
        </div>
      )}
    </DossierOf>
  )
}
