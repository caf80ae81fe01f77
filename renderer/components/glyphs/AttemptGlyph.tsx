import type { ReactNode } from 'react'
import type { AttemptState, Channel } from '#core/words'
import { messages } from '../../messages'
import { attemptWord } from '../../messages/attempt'
import { Glyph, type Named, type Tone } from './Glyph'

/** Where an attempt stands: check, two checks seen, arrow, two arrows relayed, clock delayed, cross, barred circle, way back, question mark, dashed circle, struck circle. */
export function AttemptGlyph({ state, channel, ...named }: AttemptGlyphProps) {
  const { tone, drawing } = drawings[state]
  return (
    <Glyph word={channel ? attemptWord(state, channel) : messages.words.attempt[state]} tone={tone} {...named}>
      {drawing}
    </Glyph>
  )
}

interface AttemptGlyphProps extends Named {
  readonly state: AttemptState
  /** Whose word for the state is its name, where it stands alone. */
  readonly channel?: Channel
}

/** The dash for a channel that was not used. */
export function NotUsedGlyph(named: Named) {
  return (
    <Glyph word={messages.words.notUsed} tone="quiet" {...named}>
      <path d="M5.5 8h5" />
    </Glyph>
  )
}

const drawings: Record<AttemptState, { readonly tone: Tone; readonly drawing: ReactNode }> = {
  planned: { tone: 'plain', drawing: <circle cx="8" cy="8" r="5.2" className="dashed" /> },
  dispatched: { tone: 'plain', drawing: <path d="M2.5 8h10.5M9 4l4 4-4 4" className="bold" /> },
  delayed: {
    tone: 'warn',
    drawing: (
      <>
        <circle cx="8" cy="8" r="5.6" className="bold" />
        <path d="M8 4.8V8l2.2 1.6" className="bold" />
      </>
    ),
  },
  relayed: { tone: 'plain', drawing: <path d="M2 8h5.5M5 5l3 3-3 3M9 8h5M11.5 5l3 3-3 3" className="bold" /> },
  delivered: { tone: 'good', drawing: <path d="m2.8 8.6 3.4 3.6 7-8" className="bold" /> },
  seen: {
    tone: 'good',
    drawing: <path d="m1.2 8.6 2.9 3.2 5.4-7M8 11l.8.8 6-7.6" className="bold" />,
  },
  failed: { tone: 'bad', drawing: <path d="m3.5 3.5 9 9m0-9-9 9" className="bold" /> },
  refused: {
    tone: 'bad',
    drawing: (
      <>
        <circle cx="8" cy="8" r="5.6" className="bold" />
        <path d="m12 4-8 8" className="bold" />
      </>
    ),
  },
  returned: { tone: 'bad', drawing: <path d="M6 3 2.5 6.5 6 10M2.8 6.5h6.7a3.5 3.5 0 0 1 0 7H6" className="bold" /> },
  unknown: {
    tone: 'warn',
    drawing: (
      <>
        <path d="M5.2 5.6a2.8 2.8 0 1 1 4.3 2.3c-1 .7-1.5 1.2-1.5 2.3" className="bold" />
        <circle cx="8" cy="13" r="1.2" className="ink" />
      </>
    ),
  },
  voided: {
    tone: 'quiet',
    drawing: (
      <>
        <circle cx="8" cy="8" r="5.2" />
        <path d="M1.5 8h13" />
      </>
    ),
  },
}
