import type { ReactNode } from 'react'
import { knownByName } from '#core/projections/known'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { AttemptRole, Channel } from '#core/words'
import { ChannelGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { ourAddress, rememberAddress } from '../../store/ours'
import { useSuggestions } from '../../store/suggestions'
import { AttemptFields } from './AttemptFields'
import { blankDelivery, deliveryCommand, nextChase, takenAttempt, withAttempt } from './delivery'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { Warnings } from './Warnings'
import { attemptWarnings } from './warnings'

interface NewDeliveryProps {
  readonly request: Request
  readonly settings: Settings
  readonly about: { readonly reference: string; readonly subject: string }
  readonly picker: ReactNode
}

/** A further delivery of a request: a chase, as a rule. */
export function NewDelivery({ request, settings, about, picker }: NewDeliveryProps) {
  const say = messages.forms.logDelivery
  const clock = useClock(settings)
  const counterpart = knownByName(useSuggestions((store) => store.counterparts), request.content.counterpart)
  const from = { email: ourAddress('email'), message: ourAddress('direct-message') }
  const form = useForm(`log-delivery:${request.id}`, blankDelivery(request, presentMoment(clock), from))
  const { value, change, problem } = form
  const taken = takenAttempt(value)
  const record = useRecord(form, deliveryCommand(value, request.id), say.logged(about.reference))
  const roleLabel = (role: AttemptRole): string => (role === 'chase' ? say.chase(nextChase(request)) : messages.words.role[role])
  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine {...about} />}
      width={680}
      form={form}
      submit={{
        label: say.submit,
        key: say.key,
        act: () => {
          if (taken.details.channel !== 'note') rememberAddress(taken.details.channel, taken.details.from)
          record()
        },
      }}
    >
      <div className="form-column">
        {picker}
        <Choice
          label={say.role}
          value={value.role}
          onChange={(role) => {
            change({ role })
          }}
          options={AttemptRole.options.map((each) => ({ value: each, label: roleLabel(each) }))}
        />
        <Choice
          label={say.channel}
          value={value.channel}
          onChange={(channel) => {
            change({ channel })
          }}
          options={Channel.options.map((each) => ({
            value: each,
            label: messages.words.channel[each],
            glyph: <ChannelGlyph channel={each} />,
          }))}
          autoFocus
        />
        <section role="group" aria-label={messages.words.channelFull[value.channel]}>
          <AttemptFields
            key={value.channel}
            form={taken}
            onChange={(attempt) => {
              change(withAttempt(value, attempt))
            }}
            clock={clock}
            counterpart={counterpart}
            refused={problem !== null}
            withRole={false}
          />
        </section>
        <Warnings warnings={attemptWarnings(taken, clock.now)} />
      </div>
    </FormDialog>
  )
}
