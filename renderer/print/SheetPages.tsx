import type { SheetData } from '#core/projections/sheet'
import { Laid } from './Laid'
import { measure } from './measure'
import { PaperPage } from './PaperPage'
import { PaperOf } from './paper'
import { paginate } from './paginate'
import { sizesOf } from './Table'
import './paper.css'

interface SheetPagesProps {
  readonly data: SheetData
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

/** A status sheet in true pages. */
export function SheetPages({ data, onLaidOut }: SheetPagesProps) {
  const { paper, orientation } = data.query
  return (
    <PaperOf data={data}>
      <Laid
        data={data}
        paper={paper}
        orientation={orientation}
        className={`paper paper-${orientation}`}
        whole={sizesOf(data).map((to, group) => ({ group, from: 0, to }))}
        breakUp={(endless, pageHeight) => paginate(measure(endless, pageHeight))}
        onLaidOut={onLaidOut}
      >
        {(page) => <PaperPage {...page} />}
      </Laid>
    </PaperOf>
  )
}
