import { TriangleAlert } from 'lucide-react'
import { AcknowledgementGlyph, ChannelGlyph, DisputeGlyph, RequestGlyph } from '../../../components/glyphs'
import { ChangeGlyph } from '../../keeping/ChangeGlyph'
import type { TimelineEvent } from './events'

/** The mark of an event, all in one ink: the words beside it have the tone. */
export function EventGlyph({ event }: { readonly event: TimelineEvent }) {
  switch (event.kind) {
    case 'issued':
      return <RequestGlyph state="issued" />
    case 'attempt':
      return <ChannelGlyph channel={event.attempt.details.channel} />
    case 'acknowledged':
      return <AcknowledgementGlyph level={event.acknowledgement.level} />
    case 'answered':
      return <RequestGlyph state={event.answer.kind} />
    case 'denied':
      return <DisputeGlyph state="denied" />
    case 'settled':
      return <DisputeGlyph state={event.as} />
    case 'accepted':
      return <TriangleAlert size={15} aria-hidden className="glyph" />
    case 'changed':
      return <ChangeGlyph change={event.change} />
    case 'ended':
      return <RequestGlyph state={event.as} />
  }
}
