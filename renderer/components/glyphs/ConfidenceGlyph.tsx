import type { Confidence } from '#core/evidence/proposal'
import { messages } from '../../messages'
import { Glyph, type Named } from './Glyph'

/** How sure a proposal is: three bars, of which one, two or all stand. */
export function ConfidenceGlyph({ confidence, ...named }: Named & { readonly confidence: Confidence }) {
  const standing = { possible: 1, likely: 2, sure: 3 }[confidence]
  return (
    <Glyph word={messages.evidence.confidence[confidence]} {...named}>
      {[0, 1, 2].map((bar) => (
        <rect key={bar} x={2 + bar * 4.5} y={10 - bar * 3.4} width="3" height={3.5 + bar * 3.4} rx=".8" {...(bar < standing && { className: 'ink' })} />
      ))}
    </Glyph>
  )
}
