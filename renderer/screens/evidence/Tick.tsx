import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import '../../components/form/form.css'

/** The box of a row that can be ticked; the row itself is what is chosen. */
export function Tick() {
  return (
    <CheckboxField slot="selection" className="check-field heap-tick">
      <CheckboxButton className="check">
        <span className="check-box" aria-hidden>
          <Check size={12} strokeWidth={3} />
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}
