import { Channel } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { ChannelGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { MOST_CHASES, MOST_DAYS, numberIn, type PolicyLines } from './terms-form'

interface PolicyFieldsProps {
  readonly whose: 'office' | 'counterpart' | 'request'
  readonly value: PolicyLines
  readonly onChange: (change: Partial<PolicyLines>) => void
}

/** After how many working days something is chased, how often, and when by another channel. */
export function PolicyFields({ whose, value, onChange }: PolicyFieldsProps) {
  const say = messages.chasing.form
  const { own, firstAfter, thenEvery, channel, after } = value
  const errorIn = (text: string, most: number): string | null => (numberIn(text, most) === null ? say.number(most) : null)
  return (
    <>
      <Choice
        label={say.chased[whose]}
        value={own ? 'own' : 'otherwise'}
        onChange={(as) => {
          onChange({ own: as === 'own' })
        }}
        options={[
          { value: 'otherwise', label: say.otherwise[whose] },
          { value: 'own', label: say.own[whose] },
        ]}
      />
      {own && (
        <div className="form-row form-halves">
          <TextField
            label={say.firstAfter}
            aside={say.daysAside}
            value={firstAfter}
            onChange={(typed) => {
              onChange({ firstAfter: typed })
            }}
            error={errorIn(firstAfter, MOST_DAYS)}
          />
          <TextField
            label={say.thenEvery}
            aside={say.daysAside}
            value={thenEvery}
            onChange={(typed) => {
              onChange({ thenEvery: typed })
            }}
            error={errorIn(thenEvery, MOST_DAYS)}
          />
          <Select
            label={say.escalate}
            value={channel}
            onChange={(chosen) => {
              onChange({ channel: chosen })
            }}
            options={[
              { value: '', label: say.noEscalation },
              ...Channel.options.map((each) => ({ value: each, label: messages.words.channel[each], glyph: <ChannelGlyph channel={each} /> })),
            ]}
          />
          {channel !== '' && (
            <TextField
              label={say.escalateAfter}
              aside={say.chasesAside}
              value={after}
              onChange={(typed) => {
                onChange({ after: typed })
              }}
              error={errorIn(after, MOST_CHASES)}
            />
          )}
        </div>
      )}
    </>
  )
}
