import type { ReactNode } from 'react'
import { counts, type Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { furthestAttempt } from '#core/projections/sheet'
import { daysOver, isAwaiting, isOverdue } from '#core/projections/standing'
import { stronger } from '#core/grade'
import { hasReached } from '#core/outcome'
import { Channel, type Grade as GradeOf } from '#core/words'
import {
  AcknowledgementGlyph,
  AttemptGlyph,
  DisputeGlyph,
  NotUsedGlyph,
  OverdueGlyph,
  RequestGlyph,
  squareOf,
  squareWord,
} from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { momentDate, momentLongDate } from '../../../messages/time'
import { ringOf } from '../list/columns/cells'
import './Tracks.css'

interface TrackProps {
  readonly row: Row
  readonly home: Zone
  readonly now: Instant
}

/** The four tracks, in their fixed order, each for itself: there is no summary of them. */
export function Tracks(props: TrackProps) {
  return (
    <dl className="tracks">
      <RequestTrack {...props} />
      <DeliveryTrack {...props} />
      <AcknowledgementTrack {...props} />
      <DisputeTrack {...props} />
    </dl>
  )
}

function Track({ name, state, children }: { readonly name: string; readonly state: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="track">
      <dt>{name}</dt>
      <dd className="track-state">{state}</dd>
      <dd className="track-below num">{children}</dd>
    </div>
  )
}

function RequestTrack({ row, home, now }: TrackProps) {
  const { detail } = messages.desk
  const square = squareOf(row.state, row.answer?.kind ?? null)
  const issued = row.issuedAt ? momentLongDate(row.issuedAt, home, now) : ''
  const below = row.answer
    ? detail.answeredOn(momentLongDate(row.answer.at, home, now))
    : row.state === 'draft'
      ? detail.noNumber
      : row.state === 'issued'
        ? detail.issuedNoAnswer(issued)
        : issued
  return (
    <Track
      name={detail.tracks.request}
      state={
        <>
          <RequestGlyph state={square} />
          {squareWord(square)}
        </>
      }
    >
      {below}
    </Track>
  )
}

function DeliveryTrack({ row }: TrackProps) {
  const { detail } = messages.desk
  const used = Channel.options.flatMap((channel) => furthestAttempt(row, channel) ?? [])
  const delivered = used.filter(hasReached)
  const best = delivered[0] ?? used.find(({ state }) => state === 'dispatched') ?? used[0]
  const grade = delivered.reduce<GradeOf | null>((strongest, each) => stronger(strongest, each.grade), null)
  return (
    <Track
      name={detail.tracks.delivery}
      state={
        best ? (
          <>
            <AttemptGlyph state={best.state} />
            {attemptWord(best.state, best.channel)}
          </>
        ) : (
          <>
            <NotUsedGlyph />
            {detail.notSent}
          </>
        )
      }
    >
      {best ? detail.channels(delivered.length, used.length) : detail.noAttempt}
      {grade && <Grade grade={grade} />}
    </Track>
  )
}

function AcknowledgementTrack({ row, home, now }: TrackProps) {
  const { detail, due, list } = messages.desk
  const { words } = messages
  const { acknowledgement } = row
  const ring = ringOf(row)
  const word =
    ring === 'automatic'
      ? detail.automaticOnly
      : ring === 'awaited'
        ? row.state === 'draft'
          ? list.notIssued
          : words.awaited
        : ring === 'not-required'
          ? words.notRequired
          : words.level[ring]
  const state = (
    <>
      <AcknowledgementGlyph level={row.state === 'draft' ? 'not-required' : ring} />
      {word}
    </>
  )
  if (acknowledgement && counts(acknowledgement)) {
    return (
      <Track name={detail.tracks.acknowledgement} state={state}>
        {momentDate(acknowledgement.at, home, now)}, {words.byWay[acknowledgement.cameBy]}
        <Grade grade={acknowledgement.grade} />
      </Track>
    )
  }
  const over = isOverdue(row, now)
  const days = daysOver(row, now, home) ?? 0
  return (
    <Track name={detail.tracks.acknowledgement} state={state}>
      {over ? (
        <b className="track-over">
          <OverdueGlyph size={14} />
          {days > 0 ? due.overdueBy(days) : due.overToday}
        </b>
      ) : (
        row.due && (isAwaiting(row) || row.state === 'draft') && detail.dueOn(momentLongDate(row.due, home, now))
      )}
    </Track>
  )
}

function DisputeTrack({ row: { dispute, denial }, home, now }: TrackProps) {
  const { detail } = messages.desk
  // A denial that is only answered back still stands, so it is what counts.
  const settledAt = dispute === 'conceded' || dispute === 'overtaken' ? (denial?.settledAt ?? null) : null
  return (
    <Track
      name={detail.tracks.dispute}
      state={
        <>
          <DisputeGlyph state={dispute} />
          {messages.words.dispute[dispute]}
        </>
      }
    >
      {denial === null
        ? detail.noDenial
        : settledAt
          ? momentLongDate(settledAt, home, now)
          : detail.deniedOn(momentLongDate(denial.at, home, now))}
    </Track>
  )
}
