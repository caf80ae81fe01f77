import type { ReactNode } from 'react'
import type { Moment } from '#core/moment'
import type { DossierTracks } from '#core/projections/dossier/tracks'
import { AcknowledgementGlyph, AttemptGlyph, DisputeGlyph, NotUsedGlyph, RequestGlyph, ringWord, squareOf, squareWord } from '../../components/glyphs'
import { Grade } from '../../components/Grade'
import { messages } from '../../messages'
import { attemptWord } from '../../messages/attempt'
import { momentLongDate } from '../../messages/time'
import { useDossier } from './context'
import { parts } from './names'

const say = messages.dossier

/** The four tracks in a band, in their fixed order, each for itself. */
export function Tracks({ tracks }: { readonly tracks: DossierTracks }) {
  const { data } = useDossier()
  const on = (moment: Moment): string => momentLongDate(moment, data.settings.home.zone, data.asOf)
  return (
    <dl className="dossier-tracks">
      <OfRequest track={tracks.request} on={on} />
      <OfDelivery track={tracks.delivery} />
      <OfAcknowledgement track={tracks.acknowledgement} on={on} />
      <OfDispute track={tracks.dispute} on={on} />
    </dl>
  )
}

type On = (moment: Moment) => string

function Track({ name, state, children }: { readonly name: string; readonly state: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="dossier-state">{state}</dd>
      <dd>{children}</dd>
    </div>
  )
}

function OfRequest({ track: { state, issuedAt, formal, answer }, on }: { readonly track: DossierTracks['request']; readonly on: On }) {
  const square = squareOf(state, answer?.kind ?? null)
  const answered = answer ? say.answered(on(answer.at)) : state === 'draft' ? '' : say.noAnswer
  return (
    <Track
      name={say.tracks.request}
      state={
        <>
          <RequestGlyph state={square} /> {squareWord(square)}
        </>
      }
    >
      {parts(issuedAt ? on(issuedAt) : say.noNumber, formal ? say.formal : say.notFormal, answered)}
    </Track>
  )
}

function OfDelivery({ track }: { readonly track: DossierTracks['delivery'] }) {
  if (track === null) {
    return (
      <Track
        name={say.tracks.delivery}
        state={
          <>
            <NotUsedGlyph /> {say.notSent}
          </>
        }
      >
        {say.noAttempt}
      </Track>
    )
  }
  const { state, channel, delivered, used, grade } = track
  return (
    <Track
      name={say.tracks.delivery}
      state={
        <>
          <AttemptGlyph state={state} /> {attemptWord(state, channel)}
        </>
      }
    >
      {say.channels(delivered, used)}
      {grade && (
        <>
          , {say.best} <Grade grade={grade} />
        </>
      )}
    </Track>
  )
}

function OfAcknowledgement({ track, on }: { readonly track: DossierTracks['acknowledgement']; readonly on: On }) {
  const { level, at, cameBy, grade, due, over } = track
  const state = (
    <>
      <AcknowledgementGlyph level={level} /> {level === 'automatic' ? say.automaticOnly : ringWord(level)}
    </>
  )
  const came = grade && at && cameBy
  return (
    <Track name={say.tracks.acknowledgement} state={state}>
      {came ? (
        <>
          {say.on(on(at), messages.words.byWay[cameBy])} <Grade grade={grade} />
        </>
      ) : over !== null ? (
        <b>{say.overdue(over)}</b>
      ) : (
        due && say.due(on(due))
      )}
    </Track>
  )
}

function OfDispute({ track: { state, deniedAt, settledAt }, on }: { readonly track: DossierTracks['dispute']; readonly on: On }) {
  const denied = deniedAt && say.denied(on(deniedAt))
  const over = state === 'conceded' || state === 'overtaken'
  return (
    <Track
      name={say.tracks.dispute}
      state={
        <>
          <DisputeGlyph state={state} /> {messages.words.dispute[state]}
        </>
      }
    >
      {denied ? parts(denied, over && settledAt ? `${messages.words.dispute[state].toLowerCase()} ${on(settledAt)}` : state === 'rebutted' ? say.notConceded : '') : say.noDenial}
    </Track>
  )
}
