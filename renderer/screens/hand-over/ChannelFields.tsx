import { knownByName, type KnownCounterpart } from '#core/projections/known'
import type { EmailDetails } from '#core/request'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { useSuggestions } from '../../store/suggestions'
import { addressSuggestions } from '../forms/suggest'
import { AccountFields } from './AccountFields'
import { LetterFields } from './LetterFields'
import type { HandOverForm } from './order'

interface ChannelFieldsProps {
  readonly form: HandOverForm
  readonly change: (change: Partial<HandOverForm>) => void
  readonly clock: Clock
  /** The body asked: its addresses are suggested. */
  readonly counterpart: string
}

/** To whom it goes, and from whom; of a note, how it is written. */
export function ChannelFields({ form, change, clock, counterpart }: ChannelFieldsProps) {
  const known = useSuggestions(({ counterparts }) => knownByName(counterparts, counterpart))
  switch (form.channel) {
    case 'note':
      return (
        <LetterFields
          note={form.note}
          onChange={(note) => {
            change({ note })
          }}
        />
      )
    case 'email':
      return (
        <EmailAddresses
          email={form.email}
          onChange={(email) => {
            change({ email })
          }}
          counterpart={known}
        />
      )
    case 'direct-message':
      return (
        <AccountFields
          message={form.message}
          onChange={(message) => {
            change({ message })
          }}
          clock={clock}
          counterpart={known}
        />
      )
  }
}

interface EmailAddressesProps {
  readonly email: EmailDetails
  readonly onChange: (email: EmailDetails) => void
  readonly counterpart: KnownCounterpart | null
}

function EmailAddresses({ email, onChange, counterpart }: EmailAddressesProps) {
  const say = messages.handOver
  const now = useRegister((register) => register.now)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  return (
    <div className="form-row form-halves">
      <Combo
        label={say.to}
        value={email.to}
        onChange={(to) => {
          onChange({ ...email, to })
        }}
        suggestions={addressSuggestions(counterpart?.emails, now, home)}
      />
      <TextField
        label={say.from}
        value={email.from}
        onChange={(from) => {
          onChange({ ...email, from })
        }}
      />
    </div>
  )
}
