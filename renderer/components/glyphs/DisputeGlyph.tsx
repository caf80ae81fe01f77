import type { ReactNode } from 'react'
import type { DisputeState } from '#core/words'
import { messages } from '../../messages'
import { Glyph, type Named, type Tone } from './Glyph'

/** Where a dispute stands: not-equal, opposed arrows, equals, or an arrow past a bar when events overtook it. */
export function DisputeGlyph({ state, ...named }: Named & { readonly state: DisputeState }) {
  const { tone, drawing } = drawings[state]
  return (
    <Glyph word={messages.words.dispute[state]} tone={tone} {...named}>
      {drawing}
    </Glyph>
  )
}

const drawings: Record<DisputeState, { readonly tone: Tone; readonly drawing: ReactNode }> = {
  none: { tone: 'quiet', drawing: <path d="M4 8h8" /> },
  denied: { tone: 'bad', drawing: <path d="M2.5 5.8h11M2.5 10.2h11M10.8 2.5 5.2 13.5" /> },
  rebutted: { tone: 'bad', drawing: <path d="M2 5.5h11.5M10.5 2.5l3 3M14 10.5H2.5M5.5 13.5l-3-3" /> },
  conceded: { tone: 'good', drawing: <path d="M2.5 5.8h11M2.5 10.2h11" className="bold" /> },
  overtaken: { tone: 'quiet', drawing: <path d="M2 8h8M7 5l3 3-3 3M13.5 3v10" /> },
}
