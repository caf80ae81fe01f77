import { memo } from 'react'
import { rowReference, type Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { furthestAttempt } from '#core/projections/sheet'
import { Channel } from '#core/words'
import {
  AcknowledgementGlyph,
  AttemptGlyph,
  ChannelGlyph,
  DisputeGlyph,
  NotUsedGlyph,
  OverdueGlyph,
} from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { acknowledgementCell, dueCell } from './cells'

interface DatedProps {
  readonly row: Row
  readonly now: Instant
  readonly home: Zone
}

/** A request in two lines: what and to whom; below, the marks of its four tracks. Its parent places it and gives it its role. */
export const RequestCells = memo(function RequestCells({ row, now, home }: DatedProps) {
  const { list } = messages.desk
  return (
    <>
      <div role="gridcell" className="cell-reference num">
        {row.number ? rowReference(row) : list.draft}
      </div>
      <div role="gridcell" className="cell-subject">
        <div className="cell-above">{row.subject || list.noSubject}</div>
        <div className="cell-below">
          <Dispute row={row} />
          <span className="cell-counterpart">
            {[row.counterpart || list.noCounterpart, row.addressee].filter((part) => part !== '').join(list.and)}
          </span>
          <Channels row={row} />
        </div>
      </div>
      <AcknowledgementCells row={row} now={now} home={home} />
      <DueCells row={row} now={now} home={home} />
    </>
  )
})

function Dispute({ row: { dispute } }: { readonly row: Row }) {
  if (dispute === 'none') return null
  const tone = dispute === 'conceded' ? 'good' : dispute === 'overtaken' ? 'quiet' : 'bad'
  return (
    <span className={`cell-dispute tone-${tone}`}>
      <DisputeGlyph state={dispute} size={13} />
      <b>{messages.words.dispute[dispute]}</b>
      <span className="tone-quiet">·</span>
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

function AcknowledgementCells({ row, now, home }: DatedProps) {
  const { ring, word, grade, below } = acknowledgementCell(row, now, home)
  return (
    <div role="gridcell" className="cell-acknowledgement">
      <div className="cell-above">
        {ring && <AcknowledgementGlyph level={ring} size={14} />}
        {word}
        {grade && <Grade grade={grade} />}
      </div>
      <div className="cell-below num">{below}</div>
    </div>
  )
}

function DueCells({ row, now, home }: DatedProps) {
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
