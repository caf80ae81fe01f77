import type { KnownCounterpart } from '#core/projections/known'
import type { DirectMessageDetails } from '#core/request'
import { Eligibility } from '#core/words'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { addressSuggestions, toAccount } from '../forms/suggest'
import { presentMoment } from '../forms/useClock'

interface AccountFieldsProps {
  readonly message: DirectMessageDetails
  readonly onChange: (message: DirectMessageDetails) => void
  readonly clock: Clock
  readonly counterpart: KnownCounterpart | null
}

/** The two accounts of a direct message, and whether theirs can be written to: whoever says so now has looked now. */
export function AccountFields({ message, onChange, clock, counterpart }: AccountFieldsProps) {
  const say = messages.handOver
  const now = useRegister((register) => register.now)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const person = useRegister(({ status }) => status?.settings.person ?? '')
  const { eligibility, checkedAt } = message
  const isClosed = eligibility === 'closed'
  return (
    <div className="form-fields">
      <div className="form-row form-halves">
        <Combo
          label={say.to}
          value={message.to}
          onChange={(to) => {
            onChange(toAccount(message, to, counterpart))
          }}
          suggestions={addressSuggestions(counterpart?.handles, now, home)}
        />
        <TextField
          label={say.from}
          value={message.from}
          onChange={(from) => {
            onChange({ ...message, from })
          }}
        />
      </div>
      <Select
        label={say.eligibility}
        value={eligibility}
        onChange={(found) => {
          onChange({ ...message, eligibility: found, checkedAt: presentMoment(clock), checkedBy: person })
        }}
        options={Eligibility.options.map((value) => ({ value, label: messages.words.eligibility[value] }))}
        error={isClosed ? say.closed : null}
      />
      {checkedAt !== null && (
        <MomentField
          label={say.checkedAt}
          value={checkedAt}
          onChange={(at) => {
            onChange({ ...message, checkedAt: at })
          }}
          clock={clock}
        />
      )}
    </div>
  )
}
