import type { LineToTake } from '#core/projections/line/line'
import { messages } from '../messages'
import { brief } from './brief'

/** The office's own words are marked as such, and what the facts give stands under them where that has changed. */
export function Line({ line: { words: said, by, facts, isStale } }: { readonly line: LineToTake }) {
  return (
    <>
      <Sentence>{said}</Sentence>
      {by === 'office' && <span className="paper-line-note"> ({messages.line.ours})</span>}
      {isStale && (
        <div className="paper-line-note">
          {messages.line.factsNow} <Sentence>{facts}</Sentence>
        </div>
      )}
    </>
  )
}

/** A sentence whose dates never break. */
function Sentence({ children }: { readonly children: string }) {
  return brief(children, 240)
    .split(/(\d+ \p{L}+)/u)
    .map((part, index) => (index % 2 === 0 ? part : <span key={index} className="paper-day">{part}</span>))
}
