import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { Warned } from '#core/projections/warnings'
import { messages } from '../../../messages'
import { keyOf } from './judge'
import { useJudgement } from './judgement'
import type { Place } from './places'

/** What is worth a thought at a place. It stops nothing, and can be let stand for good, with a reason. */
export function WarningsAt({ place }: { readonly place: Place }) {
  const warnings = useJudgement().warningsAt(place)
  return (
    <div role="status" className="form-warned">
      {warnings.map((warned) => (
        <Warning key={keyOf(warned)} warned={warned} />
      ))}
    </div>
  )
}

function Warning({ warned }: { readonly warned: Warned }) {
  const { reasonFor, canLetStand, letStand } = useJudgement()
  const say = messages.forms.warning
  const id = useId()
  const reason = reasonFor(warned)
  return (
    <div className="form-warning">
      <TriangleAlert size={14} aria-hidden />
      <p>
        <span id={id}>{say.about[warned.warning]}</span>{' '}
        {reason === null && canLetStand && (
          <Button
            className="form-let"
            aria-describedby={id}
            onPress={() => {
              letStand(warned, '')
            }}
          >
            {say.letStand}
          </Button>
        )}
      </p>
      {reason !== null && (
        <TextField
          className="form-because"
          value={reason}
          onChange={(typed) => {
            letStand(warned, typed)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // Esc takes back the reason, not the whole form.
            event.stopPropagation()
            letStand(warned, null)
          }}
        >
          <Label>{say.because}</Label>
          <Input className="field-box" autoFocus={reason === ''} autoComplete="off" placeholder={say.becausePlaceholder} />
        </TextField>
      )}
    </div>
  )
}
