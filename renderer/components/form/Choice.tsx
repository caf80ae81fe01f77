import { type KeyboardEvent, type ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldProps } from './TextField'
import './form.css'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly glyph?: ReactNode
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly Option<T>[]
  readonly autoFocus?: boolean
}

/** One of a few, all in sight. Arrows move; a digit takes the option at that place. */
export function Choice<T extends string>({ value, onChange, options, autoFocus = false, invalid, error, hint, ...head }: ChoiceProps<T>) {
  const take = (taken: string): void => {
    const option = options.find((each) => each.value === taken)
    if (option) onChange(option.value)
  }
  const takeByDigit = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = Number(event.key) - 1
    const option = options[index]
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChange(option.value)
    event.currentTarget.querySelectorAll('input')[index]?.focus()
  }
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={take}
      isInvalid={invalid === true || Boolean(error)}
    >
      <FieldLabel label={head.label} aside={head.aside} />
      <div className="choice" onKeyDown={takeByDigit}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="choice-field" autoFocus={autoFocus && option.value === value}>
            <RadioButton className="choice-option">
              {option.glyph}
              <span className="choice-label">{option.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </RadioGroup>
  )
}
