import type { KnownCounterpart } from '#core/projections/known'
import type { EmailDetails } from '#core/request'
import { Combo } from '../../components/form/Combo'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import type { Parts } from './AttemptFields'
import { More } from './More'
import { At } from './rules/At'
import { addressSuggestions } from './suggest'

interface EmailFieldsProps {
  readonly details: EmailDetails
  readonly onChange: (details: EmailDetails) => void
  readonly parts: Parts
  readonly counterpart: KnownCounterpart | null
}

/** An email: to whom and from whom. */
export function EmailFields({ details, onChange, parts, counterpart }: EmailFieldsProps) {
  const say = messages.forms.attempt
  const now = useRegister((register) => register.now)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const change = (part: Partial<EmailDetails>): void => {
    onChange({ ...details, ...part })
  }
  return (
    <div className="form-fields">
      <div className="form-row form-addresses">
        <At place="address">
          {(mark) => (
            <Combo
              label={say.to}
              value={details.to}
              onChange={(to) => {
                change({ to })
              }}
              suggestions={addressSuggestions(counterpart?.emails, now, home)}
              {...mark}
            />
          )}
        </At>
        <TextField
          label={say.from}
          value={details.from}
          onChange={(from) => {
            change({ from })
          }}
        />
        {parts.standing}
      </div>
      {parts.course}
      <More filled={details.messageId !== ''}>
        <div className="form-row form-id">
          <TextField
            label={say.messageId}
            value={details.messageId}
            onChange={(messageId) => {
              change({ messageId })
            }}
          />
          {parts.role}
        </div>
      </More>
    </div>
  )
}
