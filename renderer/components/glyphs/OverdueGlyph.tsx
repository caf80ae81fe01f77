import { messages } from '../../messages'
import { Glyph, type Named } from './Glyph'

/** An exclamation mark in a ring: the due date has passed. Says nothing of the acknowledgement itself. */
export function OverdueGlyph(named: Named) {
  return (
    <Glyph word={messages.words.overdue} tone="warn" {...named}>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 5v3.5" className="bold" />
      <circle cx="8" cy="11" r="1" className="ink" />
    </Glyph>
  )
}
