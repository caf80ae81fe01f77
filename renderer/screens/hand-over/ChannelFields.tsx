import type { EmailDetails } from '#core/request'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useSuggestions } from '../../store/suggestions'
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
  const known = useSuggestions(({ counterparts }) => counterparts.find(({ name }) => name === counterpart)) ?? null
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
          suggestions={known?.emails ?? []}
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
          suggestions={known?.handles ?? []}
        />
      )
  }
}

interface EmailAddressesProps {
  readonly email: EmailDetails
  readonly onChange: (email: EmailDetails) => void
  readonly suggestions: readonly string[]
}

function EmailAddresses({ email, onChange, suggestions }: EmailAddressesProps) {
  const say = messages.handOver
  return (
    <div className="form-row form-halves">
      <Combo
        label={say.to}
        value={email.to}
        onChange={(to) => {
          onChange({ ...email, to })
        }}
        suggestions={suggestions.map((text) => ({ text }))}
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
