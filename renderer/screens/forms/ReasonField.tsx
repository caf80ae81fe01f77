import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { At } from './rules/At'

interface ReasonFieldProps {
  readonly value: string
  readonly change: (change: { readonly reason: string }) => void
  readonly autoFocus?: boolean
}

/** Why: it stays in the register beside what was done. */
export function ReasonField({ value, change, autoFocus = true }: ReasonFieldProps) {
  return (
    <At place="reason">
      {(mark) => (
        <TextField
          label={messages.forms.reason}
          value={value}
          onChange={(reason) => {
            change({ reason })
          }}
          {...mark}
          autoFocus={autoFocus}
        />
      )}
    </At>
  )
}
