import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { OverdueGlyph } from '../../../../components/glyphs'
import { dueCell } from './cells'

/** When it is due, and how far over; afterwards the answer. */
export function Due({ row, now, home }: { readonly row: Row; readonly now: Instant; readonly home: Zone }) {
  const { word, below, over } = dueCell(row, now, home)
  return (
    <div role="gridcell" className="cell-due">
      <div className="cell-above num">{word}</div>
      <div className={`cell-below num ${over ? 'cell-over' : ''}`}>
        {over && <OverdueGlyph size={12} />}
        {below}
      </div>
    </div>
  )
}
