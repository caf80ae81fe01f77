import { useMemo } from 'react'
import type { DossierData } from '#core/projections/dossier'
import type { PaperSize } from '#core/words'
import { Laid } from '../Laid'
import { paginate } from '../paginate'
import { DossierOf } from './context'
import { DossierPage } from './DossierPage'
import { measureDossier } from './measure-dossier'
import { sectionsOf } from './sections'
import { partOf, type SectionPart } from './section-part'
import './dossier.css'

interface DossierPagesProps {
  readonly data: DossierData
  readonly paper: PaperSize
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

/** A dossier in true pages. */
export function DossierPages({ data, paper, onLaidOut }: DossierPagesProps) {
  const sections = useMemo(() => sectionsOf(data), [data])
  const breakUp = (endless: Element, pageHeight: number): SectionPart[][] => {
    const { heights, units, lines } = measureDossier(endless, pageHeight)
    return paginate(heights).map((page) =>
      page.flatMap(({ group, from, to }) => {
        const section = sections[group]
        return section ? [partOf(section, lines[group] ?? [], units[group]?.slice(from, to) ?? [], from > 0)] : []
      }),
    )
  }
  return (
    <DossierOf data={data}>
      <Laid
        data={data}
        paper={paper}
        orientation="portrait"
        className="dossier"
        whole={sections.map((section) => ({ section, items: section.items, continued: false }))}
        breakUp={breakUp}
        onLaidOut={onLaidOut}
      >
        {(place) => <DossierPage {...place} />}
      </Laid>
    </DossierOf>
  )
}
