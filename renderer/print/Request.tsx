import { rowReference, type Row } from '#core/ledger'
import { lineToTake } from '#core/projections/line/line'
import { daysWaiting } from '#core/projections/standing'
import { Channel } from '#core/words'
import { Grade } from '../components/Grade'
import { messages } from '../messages'
import { brief } from './brief'
import { AcknowledgementCell, ChaseCell, DeliveryCell } from './Cells'
import { Dispute } from './Dispute'
import { Line } from './Line'
import { usePaper } from './paper'

const { sheet, sheetSetting } = messages

interface RequestProps {
  readonly row: Row
  readonly denial: Row['denial']
  /** Of the table. */
  readonly columns: number
}

/** A request takes one line of the table; upright a second for the line to take; and one more for a denial beside what we hold. */
export function Request({ row, denial, columns }: RequestProps) {
  const { data } = usePaper()
  const { settings, asOf, query, notWhole } = data
  const isUpright = query.orientation === 'portrait'
  const to = brief([row.counterpart, row.addressee].filter(Boolean).join(', '), 140)
  const damage = notWhole[row.id]
  const line = lineToTake(row, settings, asOf)
  return (
    <>
      <tr className={isUpright || denial ? 'paper-request paper-goes-on' : 'paper-request'} data-part="row">
        <th scope="row">{rowReference(row)}</th>
        {!isUpright && <td>{to}</td>}
        <td>
          {isUpright && <div className="paper-to">{to}</div>}
          {brief(row.subject, 200)}
          {damage && <div className="paper-not-whole">{sheetSetting.notWhole[damage]}</div>}
        </td>
        {Channel.options.map((channel) => (
          <DeliveryCell key={channel} row={row} channel={channel} />
        ))}
        <AcknowledgementCell row={row} />
        <td>{row.grade ? <Grade grade={row.grade} /> : sheet.nothing}</td>
        <td className="paper-days">{daysWaiting(row, asOf, settings.home.zone)}</td>
        <ChaseCell row={row} />
        {!isUpright && (
          <td>
            <Line line={line} />
          </td>
        )}
      </tr>
      {isUpright && (
        <tr className={denial ? 'paper-under paper-goes-on' : 'paper-under'} data-part="more">
          <td />
          <td colSpan={columns - 1}>
            <b>{sheet.column.line}</b> <Line line={line} />
          </td>
        </tr>
      )}
      {denial && (
        <tr className="paper-dispute" data-part="more">
          <td />
          <Dispute row={row} denial={denial} columns={columns} />
        </tr>
      )}
    </>
  )
}
