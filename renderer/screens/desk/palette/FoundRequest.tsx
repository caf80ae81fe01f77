import { rowReference, type Row } from '#core/ledger'
import { AcknowledgementGlyph, DisputeGlyph, OverdueGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { useRegister } from '../../../store/register'
import { acknowledgementCell, dueCell, ringOf } from '../list/columns/cells'
import { Marked } from './Marked'

/** A request in one line of the palette: its mark, reference, subject and counterpart, and what matters most about it now. */
export function FoundRequest({ row, searched }: { readonly row: Row; readonly searched: string }) {
  const now = useRegister((register) => register.now)
  const home = useRegister((register) => register.status?.settings.home.zone)
  if (home === undefined) return null
  const due = dueCell(row, now, home)
  const { word, grade } = acknowledgementCell(row, now, home)
  const { list } = messages.desk
  return (
    <>
      {row.dispute === 'none' ? <AcknowledgementGlyph level={ringOf(row)} named /> : <DisputeGlyph state={row.dispute} named />}
      <span className="palette-reference num">{row.number ? rowReference(row) : list.draft}</span>
      <span className="palette-subject">
        <Marked text={row.subject || list.noSubject} searched={searched} />
        <span className="palette-counterpart">
          <Marked text={row.counterpart} searched={searched} />
        </span>
      </span>
      {due.over ? (
        <span className="palette-end palette-over num">
          <OverdueGlyph size={14} />
          {due.below}
        </span>
      ) : (
        <span className="palette-end">
          {word}
          {grade && <Grade grade={grade} />}
        </span>
      )}
    </>
  )
}
