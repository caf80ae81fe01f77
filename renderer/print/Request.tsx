import { rowReference, type Row } from '#core/ledger'
import { lineToTake } from '#core/projections/line'
import { daysWaiting } from '#core/projections/standing'
import { Channel } from '#core/words'
import { Grade } from '../components/Grade'
import { messages } from '../messages'
import { brief } from './brief'
import { AcknowledgementCell, ChaseCell, DeliveryCell } from './Cells'
import { Dispute } from './Dispute'
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
            <Line row={row} />
          </td>
        )}
      </tr>
      {isUpright && (
        <tr className={denial ? 'paper-under paper-goes-on' : 'paper-under'} data-part="more">
          <td />
          <td colSpan={columns - 1}>
            <b>{sheet.column.line}</b> <Line row={row} />
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

/** What the office wrote itself, called that, or else what the facts give. */
function Line({ row }: { readonly row: Row }) {
  const { settings, asOf } = usePaper().data
  if (row.line === null) return <Sentence>{lineToTake(row, settings, asOf)}</Sentence>
  return (
    <>
      <Sentence>{row.line.words}</Sentence> <span className="paper-quiet">({sheetSetting.officeWords})</span>
    </>
  )
}

/** A sentence whose dates never break. */
function Sentence({ children }: { readonly children: string }) {
  return brief(children, 240)
    .split(/(\d+ \p{L}+)/u)
    .map((part, index) => (index % 2 === 0 ? part : <span key={index} className="paper-day">{part}</span>))
}
