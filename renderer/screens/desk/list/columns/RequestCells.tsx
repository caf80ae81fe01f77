import { memo } from 'react'
import { rowReference, type Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { messages } from '../../../../messages'
import { useColumns } from '../../../../store/columns'
import { ChosenCell } from './ChosenCell'
import { Subject } from './Subject'

interface RequestCellsProps {
  readonly row: Row
  readonly now: Instant
  readonly home: Zone
}

/** A request in two lines, a cell for each column. Its parent places it and gives it its role. */
export const RequestCells = memo(function RequestCells({ row, now, home }: RequestCellsProps) {
  const columns = useColumns((store) => store.columns)
  return (
    <>
      <div role="gridcell" className="cell-reference num">
        {row.number ? rowReference(row) : messages.desk.list.draft}
      </div>
      <Subject row={row} columns={columns} />
      {columns.map((column) => (
        <ChosenCell key={column} column={column} row={row} now={now} home={home} />
      ))}
    </>
  )
})
