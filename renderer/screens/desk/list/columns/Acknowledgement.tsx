import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { AcknowledgementGlyph } from '../../../../components/glyphs'
import { Grade } from '../../../../components/Grade'
import { acknowledgementCell } from './cells'

/** What came back, or how long it has been awaited. */
export function Acknowledgement({ row, now, home }: { readonly row: Row; readonly now: Instant; readonly home: Zone }) {
  const { ring, word, grade, below } = acknowledgementCell(row, now, home)
  return (
    <div role="gridcell" className="cell-acknowledgement">
      <div className="cell-above">
        {ring && <AcknowledgementGlyph level={ring} size={14} />}
        {word}
        {grade && <Grade grade={grade} />}
      </div>
      <div className="cell-below num">{below}</div>
    </div>
  )
}
