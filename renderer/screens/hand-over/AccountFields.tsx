import type { DirectMessageDetails } from '#core/request'
import { Eligibility } from '#core/words'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { presentMoment } from '../forms/useClock'

interface AccountFieldsProps {
  readonly message: DirectMessageDetails
  readonly onChange: (message: DirectMessageDetails) => void
  readonly clock: Clock
  readonly suggestions: readonly string[]
}

/** The two accounts of a direct message, and whether theirs can be written to: whoever says so now has looked now. */
export function AccountFields({ message, onChange, clock, suggestions }: AccountFieldsProps) {
  const say = messages.handOver
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
            onChange({ ...message, to })
          }}
          suggestions={suggestions.map((text) => ({ text }))}
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
          means="checked"
        />
      )}
    </div>
  )
}
