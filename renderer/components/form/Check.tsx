import { Check as Tick } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import './form.css'

interface CheckProps {
  readonly label: string
  /** Stands between the box and the label. */
  readonly glyph?: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  /** Heads a section that it opens. */
  readonly head?: boolean
}

/** A box to tick. */
export function Check({ label, glyph, value, onChange, head = false }: CheckProps) {
  return (
    <CheckboxField className="check-field" isSelected={value} onChange={onChange}>
      <CheckboxButton className={head ? 'check check-head' : 'check'}>
        <span className="check-box" aria-hidden>
          <Tick size={12} strokeWidth={3} />
        </span>
        {glyph}
        <span>{label}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
