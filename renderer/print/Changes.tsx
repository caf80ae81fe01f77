import { messages } from '../messages'
import { happeningWords } from '../messages/happening'
import { brief } from './brief'
import { fullDate } from './dates'
import { GroupHead } from './GroupHead'
import { usePaper } from './paper'

interface ChangesProps {
  /** Which of the requests that changed stand here: from the first up to but not including the last. */
  readonly from: number
  readonly to: number
  /** Of the table. */
  readonly columns: number
}

/** What happened since the last sheet of the same kind, a line a request. */
export function Changes({ from, to, columns }: ChangesProps) {
  const { since, settings, asOf } = usePaper().data
  if (since === null) return null
  const { zone } = settings.home
  const { sheet, changes } = since
  return (
    <tbody>
      <GroupHead
        name={messages.sheetSetting.changes(sheet.n)}
        about={fullDate(sheet.asOf, zone)}
        count={changes.length}
        isContinued={from > 0}
        columns={columns}
      />
      {changes.slice(from, to).map(({ id, reference, counterpart, subject, happened }) => (
        <tr key={id} className="paper-request" data-part="row">
          <th scope="row">{reference}</th>
          <td colSpan={2}>{brief(`${counterpart}: ${subject}`, 120)}</td>
          <td colSpan={columns - 3}>{happened.map((each) => happeningWords(each, zone, asOf)).join('; ')}</td>
        </tr>
      ))}
    </tbody>
  )
}
