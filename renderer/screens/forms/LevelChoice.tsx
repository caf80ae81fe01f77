import { Level } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { AcknowledgementGlyph } from '../../components/glyphs'
import { messages } from '../../messages'

interface LevelChoiceProps {
  readonly value: Level
  readonly onChange: (level: Level) => void
}

/** How an acknowledgement was given, and what that level means. It has the focus first. */
export function LevelChoice({ value, onChange }: LevelChoiceProps) {
  const say = messages.forms.acknowledge
  return (
    <Choice
      label={say.level}
      value={value}
      onChange={onChange}
      options={Level.options.map((each) => ({
        value: each,
        label: messages.words.level[each],
        glyph: <AcknowledgementGlyph level={each} />,
      }))}
      hint={say.levelHint[value]}
      autoFocus
    />
  )
}
