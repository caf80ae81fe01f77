import type { ReactNode } from 'react'
import type { Level } from '#core/words'
import { messages } from '../../messages'
import { Glyph, type Named, type Tone } from './Glyph'

/** What a ring stands for: the level of what came back, or that it is still awaited, or that none is required. */
export type RingState = Level | 'awaited' | 'not-required'

/** A ring that fills with the strength of the acknowledgement: empty while it is awaited, full with a check when formal. */
export function AcknowledgementGlyph({ level, ...named }: Named & { readonly level: RingState }) {
  const { tone, drawing } = drawings[level]
  return (
    <Glyph word={ringWord(level)} tone={tone} {...named}>
      {drawing}
    </Glyph>
  )
}

/** The word that stands beside a ring. */
export function ringWord(level: RingState): string {
  if (level === 'awaited') return messages.words.awaited
  return level === 'not-required' ? messages.words.notRequired : messages.words.level[level]
}

const ring = <circle cx="8" cy="8" r="5.7" />

const drawings: Record<RingState, { readonly tone: Tone; readonly drawing: ReactNode }> = {
  awaited: { tone: 'plain', drawing: ring },
  'not-required': { tone: 'quiet', drawing: <path d="M4 8h8" /> },
  automatic: {
    tone: 'plain',
    drawing: (
      <>
        <circle cx="8" cy="8" r="5.7" className="dashed" />
        <circle cx="8" cy="8" r="1.7" className="ink" />
      </>
    ),
  },
  // A quarter: less than what was said outright.
  implied: {
    tone: 'good',
    drawing: (
      <>
        {ring}
        <path d="M8 8V2.3A5.7 5.7 0 0 1 13.7 8z" className="ink" />
      </>
    ),
  },
  oral: {
    tone: 'good',
    drawing: (
      <>
        {ring}
        <path d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" className="ink" />
      </>
    ),
  },
  written: { tone: 'good', drawing: <circle cx="8" cy="8" r="6.3" className="ink" /> },
  formal: {
    tone: 'good',
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.5" className="ink" />
        <path d="m5 8.3 2.1 2.1 3.9-4.4" className="cut bold" />
      </>
    ),
  },
}
