import { Channel } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { ChannelGlyph } from '../../components/glyphs'
import { messages } from '../../messages'

interface ChannelChoiceProps {
  readonly value: Channel
  readonly onChange: (channel: Channel) => void
}

/** By which channel a delivery goes: the first thing that is asked of it. */
export function ChannelChoice({ value, onChange }: ChannelChoiceProps) {
  return (
    <Choice
      label={messages.words.channelLabel}
      value={value}
      onChange={onChange}
      options={Channel.options.map((each) => ({
        value: each,
        label: messages.words.channel[each],
        glyph: <ChannelGlyph channel={each} />,
      }))}
      autoFocus
    />
  )
}
