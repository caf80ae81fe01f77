import type { ReactNode } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { knownByName } from '#core/projections/known'
import type { Settings } from '#core/settings'
import { AttemptRole } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { ourAddress, rememberAddress } from '../../store/ours'
import { useSuggestions } from '../../store/suggestions'
import { AboutForm } from './AboutForm'
import { AttemptFields } from './AttemptFields'
import { ChannelChoice } from './ChannelChoice'
import { blankDelivery, deliveryCommand, nextChase, takenAttempt, withAttempt } from './delivery'
import { At } from './rules/At'
import { WarningsAt } from './rules/WarningsAt'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface NewDeliveryProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly picker: ReactNode
}

/** A further delivery of a request: a chase, as a rule. */
export function NewDelivery({ opened: { request, row }, settings, picker }: NewDeliveryProps) {
  const say = messages.forms.logDelivery
  const clock = useClock(settings)
  const counterpart = knownByName(useSuggestions((store) => store.counterparts), request.content.counterpart)
  const from = { email: ourAddress('email'), message: ourAddress('direct-message') }
  const form = useForm(`log-delivery:${request.id}`, { ...blankDelivery(request, presentMoment(clock), from), reasons: {} })
  const { value, change } = form
  const taken = takenAttempt(value)
  const asked = deliveryCommand(value, request.id)
  const note = 'kind' in asked && asked.kind === 'log-delivery' ? asked.attempt : null
  const { judged, record } = useRecord({ settings, form, request, asked, note, said: say.logged(rowReference(row)) })
  const roleLabel = (role: AttemptRole): string => (role === 'chase' ? say.chase(nextChase(request)) : messages.words.role[role])
  return (
    <AboutForm
      row={row}
      title={say.title}
      width={760}
      form={form}
      judged={judged}
      submit={say.submit}
      isLasting
      record={() => {
        if (taken.details.channel !== 'note') rememberAddress(taken.details.channel, taken.details.from)
        record()
      }}
    >
      <div className="form-column">
        {picker}
        <At place="role">
          {(mark) => (
            <Choice
              label={say.role}
              value={value.role}
              onChange={(role) => {
                change({ role })
              }}
              options={AttemptRole.options.map((each) => ({ value: each, label: roleLabel(each) }))}
              {...mark}
            />
          )}
        </At>
        <ChannelChoice
          value={value.channel}
          onChange={(channel) => {
            change({ channel })
          }}
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
            withRole={false}
          />
        </section>
        <WarningsAt place="channels" />
      </div>
    </AboutForm>
  )
}
