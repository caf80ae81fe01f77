import { hasCourtesy, seemsCourteous, withCourtesy, withoutCourtesy, type Courtesy } from '#core/courtesy'
import { MESSAGE_LIMIT, messageLength } from '#core/direct-message'
import { unfilledIn } from '#core/note-template'
import { emailSubject } from '#core/projections/outgoing'
import { refusalSentence, type Refusal } from '#core/refusal'
import { attemptText, type Request } from '#core/request'
import type { Settings } from '#core/settings'
import { Check } from '../../components/form/Check'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { courtesyIn } from './courteous'
import type { HandOverForm } from './order'

interface OutgoingTextProps {
  readonly form: HandOverForm
  readonly change: (change: Partial<HandOverForm>) => void
  readonly request: Request
  readonly settings: Settings
  /** Why it cannot be handed over as it stands: that the text is too long is told while typing. */
  readonly refusal: Refusal | null
}

/** The words that go out: under which subject, for an email, and of what length, for a direct message. */
export function OutgoingText({ form, change, request, settings, refusal }: OutgoingTextProps) {
  const say = messages.handOver
  const courtesy = courtesyIn(form, request.content, settings)
  return (
    <div className="hand-over-text">
      {form.channel === 'email' && <p className="hand-over-subject">{say.subject(emailSubject(request, form.role))}</p>}
      <TextArea
        label={say.text}
        aside={say.textAside}
        rows={7}
        value={form.text}
        onChange={(text) => {
          change({ text })
        }}
        hint={hintOf(form, request)}
        error={refusal?.code === 'too-long' ? refusalSentence(refusal) : null}
      />
      {courtesy && (
        <Courteous
          courtesy={courtesy}
          text={form.text}
          onChange={(text) => {
            change({ text })
          }}
        />
      )}
    </div>
  )
}

/** How long a direct message is; what a note still has in braces. */
function hintOf({ channel, text }: HandOverForm, { content }: Request): string | undefined {
  const say = messages.handOver
  const unfilled = channel === 'note' ? unfilledIn(text) : []
  if (unfilled.length > 0) return say.unfilled(unfilled)
  return channel === 'direct-message' ? say.length(messageLength(attemptText({ text }, content)), MESSAGE_LIMIT) : undefined
}

interface CourteousProps {
  readonly courtesy: Courtesy
  readonly text: string
  readonly onChange: (text: string) => void
}

/** Puts the phrases around the text above, or takes them away again. Says when the text seems to have some of its own. */
function Courteous({ courtesy, text, onChange }: CourteousProps) {
  const say = messages.handOver
  const has = hasCourtesy(text, courtesy)
  return (
    <div className="hand-over-courtesy field">
      <Check
        label={say.courtesy}
        value={has}
        onChange={(wanted) => {
          onChange(wanted ? withCourtesy(text.trim(), courtesy) : withoutCourtesy(text, courtesy))
        }}
      />
      {!has && seemsCourteous(text, courtesy) && <div className="field-hint">{say.courteousAlready}</div>}
    </div>
  )
}
