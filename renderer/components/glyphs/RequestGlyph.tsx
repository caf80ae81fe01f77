import type { ReactNode } from 'react'
import type { AnswerKind, RequestState } from '#core/words'
import { messages } from '../../messages'
import { Glyph, type Named } from './Glyph'

/** A request's own track; for what has been answered, the answer stands in its place. */
export type SquareState = Exclude<RequestState, 'answered'> | AnswerKind

/** The square for a state and its answer. */
export function squareOf(state: RequestState, answer: AnswerKind | null): SquareState {
  return state === 'answered' ? (answer ?? 'issued') : state
}

/** The word that stands beside a square. */
export function squareWord(state: SquareState): string {
  const { answer, request } = messages.words
  switch (state) {
    case 'accepted':
    case 'declined':
    case 'deferred':
      return answer[state]
    case 'draft':
    case 'issued':
    case 'closed':
    case 'withdrawn':
    case 'voided':
    case 'superseded':
      return request[state]
  }
}

/** A square: dashed draft, arrow issued, check, cross or dots answered, filled closed, way back withdrawn, struck voided, to a bar superseded. */
export function RequestGlyph({ state, ...named }: Named & { readonly state: SquareState }) {
  return (
    <Glyph word={squareWord(state)} tone="plain" {...named}>
      {state === 'closed' ? (
        <rect x="2" y="2" width="12" height="12" rx="2.5" className="ink" />
      ) : (
        <rect x="2.3" y="2.3" width="11.4" height="11.4" rx="2.2" className={state === 'draft' ? 'dashed' : ''} />
      )}
      {drawings[state]}
    </Glyph>
  )
}

const drawings: Record<SquareState, ReactNode> = {
  draft: null,
  issued: <path d="M5.7 10.3 10.3 5.7M6.5 5.7h3.8v3.8" />,
  accepted: <path d="m5 8.2 2.2 2.2L11 5.8" />,
  declined: <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />,
  deferred: (
    <>
      <circle cx="5.3" cy="8" r=".9" className="ink" />
      <circle cx="8" cy="8" r=".9" className="ink" />
      <circle cx="10.7" cy="8" r=".9" className="ink" />
    </>
  ),
  closed: null,
  withdrawn: <path d="M10.7 8H5.5M7.5 5.8 5.3 8l2.2 2.2" />,
  voided: <path d="M2.5 13.5l11-11" />,
  superseded: <path d="M5 8h5.2M8 5.8 10.2 8 8 10.2M11.4 5.2v5.6" />,
}
