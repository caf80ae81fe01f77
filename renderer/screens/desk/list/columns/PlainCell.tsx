import { messages } from '../../../../messages'

interface PlainCellProps {
  /** Empty for nothing, which is said by a dash. */
  readonly words: string
  readonly below?: string
}

/** A cell of words alone. What is cut is told by its tip. */
export function PlainCell({ words, below = '' }: PlainCellProps) {
  if (words === '') {
    return (
      <div role="gridcell" className="cell-plain cell-nothing">
        {messages.views.columns.none}
      </div>
    )
  }
  return (
    <div role="gridcell" className="cell-plain" title={words}>
      <div className="cell-words num">{words}</div>
      <div className="cell-below num">{below}</div>
    </div>
  )
}
