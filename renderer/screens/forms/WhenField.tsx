import type { Moment } from '#core/moment'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { messages } from '../../messages'
import { At } from './rules/At'

interface WhenFieldProps {
  readonly value: Moment | null
  readonly change: (change: { readonly at: Moment | null }) => void
  readonly clock: Clock
}

/** When it happened: of an acknowledgement, an answer, a denial and what settled it. */
export function WhenField({ value, change, clock }: WhenFieldProps) {
  return (
    <At place="at">
      {(mark) => (
        <MomentField
          label={messages.forms.field.when}
          value={value}
          onChange={(at) => {
            change({ at })
          }}
          clock={clock}
          {...mark}
        />
      )}
    </At>
  )
}
