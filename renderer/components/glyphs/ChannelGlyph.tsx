import type { CameBy } from '#core/words'
import { messages } from '../../messages'
import { Glyph, type Named } from './Glyph'

/** By which way: note, email, direct message; and for what came back also the phone, or in person. */
export function ChannelGlyph({ channel, ...named }: Named & { readonly channel: CameBy }) {
  return (
    <Glyph word={messages.words.cameBy[channel]} {...named}>
      {drawings[channel]}
    </Glyph>
  )
}

const drawings = {
  // A folded sheet with its seal.
  note: (
    <>
      <path d="M3.2 1.8h6.3l3.3 3.3v9.1H3.2z" />
      <path d="M9.3 2v3.3h3.3M5.6 8.2h4.4M5.6 10.8h1.6" />
      <circle cx="9.9" cy="11.2" r="1.1" className="ink" />
    </>
  ),
  email: (
    <>
      <rect x="1.7" y="3.2" width="12.6" height="9.8" rx="1.4" />
      <path d="m2.2 4.4 5.8 4.3 5.8-4.3" />
    </>
  ),
  'direct-message': (
    <>
      <path
        d="M8 2.4c3.6 0 6.4 2.3 6.4 5.3s-2.8 5.3-6.4 5.3c-.8 0-1.6-.1-2.3-.3L2.7 14l.8-2.7C2.3 10.4 1.6 9.1 1.6 7.7c0-3 2.8-5.3 6.4-5.3z"
      />
      <circle cx="5.3" cy="7.7" r=".85" className="ink" />
      <circle cx="8" cy="7.7" r=".85" className="ink" />
      <circle cx="10.7" cy="7.7" r=".85" className="ink" />
    </>
  ),
  phone: (
    <path d="M5.2 2.3 6.8 5 5.5 6.6c.8 1.6 2.3 3.1 3.9 3.9L11 9.2l2.7 1.6v1.9c0 .6-.5 1-1.1 1C7.1 13.3 2.7 8.9 2.3 3.4c0-.6.4-1.1 1-1.1z" />
  ),
  'in-person': (
    <>
      <circle cx="8" cy="5" r="2.7" />
      <path d="M2.8 13.8c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3" />
    </>
  ),
}
