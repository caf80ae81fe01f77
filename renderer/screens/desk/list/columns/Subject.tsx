import type { Column } from '#core/finding/column'
import type { Row } from '#core/ledger'
import { furthestAttempt } from '#core/projections/sheet'
import { Channel } from '#core/words'
import { AttemptGlyph, ChannelGlyph, DisputeGlyph, NotUsedGlyph } from '../../../../components/glyphs'
import { messages } from '../../../../messages'

interface SubjectProps {
  readonly row: Row
  readonly columns: readonly Column[]
}

/** What was asked; below, of whom, where a column of its own does not say so, with the dispute and what came of each channel. */
export function Subject({ row, columns }: SubjectProps) {
  const { list } = messages.desk
  const { subject, counterpart, addressee } = row
  const whom = [columns.includes('counterpart') ? '' : counterpart || list.noCounterpart, columns.includes('addressee') ? '' : addressee]
  return (
    <div role="gridcell" className="cell-subject">
      <div className="cell-above">{subject || list.noSubject}</div>
      <div className="cell-below">
        <Dispute row={row} />
        <span className="cell-counterpart">{whom.filter((part) => part !== '').join(list.and)}</span>
        <Channels row={row} />
      </div>
    </div>
  )
}

function Dispute({ row: { dispute } }: { readonly row: Row }) {
  if (dispute === 'none') return null
  const tone = dispute === 'conceded' ? 'good' : dispute === 'overtaken' ? 'quiet' : 'bad'
  return (
    <span className={`cell-dispute tone-${tone}`} title={messages.words.dispute[dispute]}>
      <DisputeGlyph state={dispute} size={13} />
      <b>{messages.words.dispute[dispute]}</b>
      <span className="cell-dot tone-quiet">·</span>
    </span>
  )
}

function Channels({ row }: { readonly row: Row }) {
  return (
    <span className="cell-channels">
      {Channel.options.map((channel) => {
        const attempt = furthestAttempt(row, channel)
        if (attempt === null) {
          return (
            <span key={channel} className="cell-unused">
              <NotUsedGlyph size={14} />
            </span>
          )
        }
        return (
          <span key={channel}>
            <ChannelGlyph channel={channel} size={15} named />
            <AttemptGlyph state={attempt.state} channel={channel} size={13} named />
          </span>
        )
      })}
    </span>
  )
}
