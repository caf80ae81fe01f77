import type { KnownCounterpart } from '#core/projections/known'
import type { Channel, Grade as GradeOf } from '#core/words'
import { Grade } from '../../components/Grade'
import { ChannelGlyph } from '../../components/glyphs'
import { Check } from '../../components/form/Check'
import type { Clock } from '../../components/form/clock'
import { messages } from '../../messages'
import { gradeOfEvidence } from '#core/grade'
import { evidenceFor } from './attempt'
import { AttemptFields } from './AttemptFields'
import { chosenOf, chosenSection, withSection, type RequestForm, type Section } from './request'
import { JudgementContext, type Judgement } from './rules/judgement'
import { WarningsAt } from './rules/WarningsAt'

interface ChannelSectionsProps {
  readonly form: RequestForm
  readonly change: (change: Partial<RequestForm>) => void
  readonly clock: Clock
  readonly counterpart: KnownCounterpart | null
  /** What the rules say to a channel's attempt. */
  readonly rulesOf: (channel: Channel) => Judgement
}

/** The three channels, each to be ticked, and each with its own attempt. */
export function ChannelSections({ form, change, clock, counterpart, rulesOf }: ChannelSectionsProps) {
  const say = messages.forms.newRequest
  const replace = (section: Section): void => {
    change(withSection(form, section))
  }
  return (
    <div role="group" aria-label={say.channels} className="form-channels">
      <div className="field-head">
        <span className="field-label">{say.channels}</span>
        <span className="field-aside">{say.channelsAside}</span>
      </div>
      {[form.note, form.email, form.message].map((section) => {
        const { channel } = section.details
        const name = messages.words.channelFull[channel]
        return (
          <section key={channel} role="group" aria-label={name} className="form-channel">
            <div className="form-channel-head">
              <Check
                head
                label={name}
                glyph={<ChannelGlyph channel={channel} />}
                value={section.chosen}
                onChange={(chosen) => {
                  replace(chosen ? chosenSection(form, section, counterpart) : { ...section, chosen })
                }}
              />
              <span className="form-best">
                {messages.forms.attempt.bestGrade[channel]} <Grade grade={bestGrade(channel)} />
              </span>
            </div>
            {section.chosen && (
              <JudgementContext.Provider value={rulesOf(channel)}>
                <AttemptFields
                  form={section}
                  onChange={(attempt) => {
                    replace({ ...section, ...attempt })
                  }}
                  clock={clock}
                  counterpart={counterpart}
                />
              </JudgementContext.Provider>
            )}
          </section>
        )
      })}
      {chosenOf(form).length === 0 && <p className="field-hint">{say.noChannel}</p>}
      <WarningsAt place="channels" />
    </div>
  )
}

/** The grade of the strongest evidence that a channel can leave. */
function bestGrade(channel: Channel): GradeOf {
  const [kind] = evidenceFor(channel, channel === 'direct-message' ? 'seen' : 'delivered')
  return gradeOfEvidence(kind ? { kind } : null)
}
