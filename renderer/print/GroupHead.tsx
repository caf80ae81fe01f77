import { messages } from '../messages'

interface GroupHeadProps {
  readonly name: string
  readonly about: string
  readonly count: number
  /** It stood on an earlier page already. */
  readonly isContinued: boolean
  /** Of the table that it stands in. */
  readonly columns: number
}

/** The head of a group, repeated on each page that the group runs on to. */
export function GroupHead({ name, about, count, isContinued, columns }: GroupHeadProps) {
  return (
    <tr className="paper-group" data-part="head">
      <th colSpan={columns} scope="rowgroup">
        <h2>{isContinued ? messages.sheet.continued(name) : name}</h2> <span className="paper-count">{count}</span>{' '}
        <span className="paper-about">{about}</span>
      </th>
    </tr>
  )
}
