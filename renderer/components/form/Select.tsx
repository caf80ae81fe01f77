import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { messages } from '../../messages'
import type { Option } from './Choice'
import { FieldFoot, FieldLabel, type FieldProps } from './TextField'
import './form.css'

interface SelectProps<T extends string> extends FieldProps {
  /** Null while nothing is chosen. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly Option<T>[]
  /** The label is spoken, not shown. */
  readonly bare?: boolean
}

/** One of several, in a list that opens. */
export function Select<T extends string>({ label, aside, value, onChange, options, bare = false, hint, error, invalid }: SelectProps<T>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      placeholder={messages.forms.field.choose}
      onChange={(key) => {
        const option = options.find((each) => each.value === key)
        if (option) onChange(option.value)
      }}
      isInvalid={invalid === true || Boolean(error)}
    >
      {bare ? <Label className="aloud">{label}</Label> : <FieldLabel label={label} aside={aside} />}
      <Button className="field-box field-button">
        <SelectValue className="field-button-text" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover className="options" offset={4}>
        <ListBox className="options-list" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {option.glyph}
              <span className="option-text">{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
