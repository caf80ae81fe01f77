import { CircleAlert, Download } from 'lucide-react'
import type { ChosenSpreadsheet, RefusedRow, Understood } from '#core/spreadsheet'
import { Button } from '../../components/Button'
import { Check } from '../../components/form/Check'
import { messages } from '../../messages'
import { useSpreadsheet } from '../../store/spreadsheet'

interface RefusedProps {
  readonly chosen: ChosenSpreadsheet
  readonly understood: Understood
  readonly mayLeaveOut: boolean
  readonly onLeaveOut: (may: boolean) => void
}

/** Every row that is refused, by its number, its cell and the reason; and whether the rest may come without them. */
export function Refused({ chosen, understood: { refused, refusals, leftOut, brings }, mayLeaveOut, onLeaveOut }: RefusedProps) {
  const say = messages.spreadsheet
  const saveRefused = useSpreadsheet((store) => store.saveRefused)
  if (refusals === 0) return <p className="import-note">{say.nothingRefused}</p>
  const shown = new Set(refused.map(({ row }) => row)).size
  return (
    <section className="import-refused" aria-label={say.refused(refusals)}>
      <h4>
        <CircleAlert size={16} aria-hidden />
        <span>{say.refused(refusals)}</span>
        <Button icon={<Download size={15} aria-hidden />} onPress={() => void saveRefused(chosen)}>
          {say.saveRefused}
        </Button>
      </h4>
      <ul aria-label={say.refusedList} tabIndex={0}>
        {refused.map((each, index) => (
          <li key={index}>
            <Row refused={each} />
          </li>
        ))}
        {refusals > shown && <li>{say.more(refusals - shown)}</li>}
      </ul>
      {brings.requests + brings.drafts > 0 && (
        <Check
          label={leftOut.requests === 0 ? say.leaveRows(leftOut.rows) : say.leave(leftOut.requests, leftOut.rows)}
          value={mayLeaveOut}
          onChange={onLeaveOut}
        />
      )}
      <p className="import-note">{say.whole}</p>
    </section>
  )
}

function Row({ refused: { row, name, heading, cell, sentence } }: { readonly refused: RefusedRow }) {
  const say = messages.spreadsheet
  const isTold = heading !== null && sentence.includes(`“${heading}”`) && (cell === null || sentence.includes(cell))
  return (
    <>
      <strong className="num">{say.row(row)}</strong>
      <span>
        {name !== '' && <span className="import-name">{name}</span>} {sentence}
        {heading !== null && !isTold && <span className="import-cell">{cell === null ? say.noCell(heading) : say.cell(heading, cell)}</span>}
      </span>
    </>
  )
}
