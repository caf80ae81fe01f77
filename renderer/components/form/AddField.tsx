import { useRef } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { MarkedText, type Suggestion } from './Combo'
import { FieldFoot, type FieldProps } from './TextField'
import './form.css'

interface AddFieldProps extends Pick<FieldProps, 'label' | 'hint' | 'error'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly (Suggestion & { readonly id: string })[]
  /** A suggestion was chosen, by its id. */
  readonly onChoose: (id: string) => void
  /** Enter was pressed on what was typed, with no suggestion marked. */
  readonly onEnter: () => void
  /** Esc was pressed, with no suggestions open. */
  readonly onEnd: () => void
  /** Said in an empty list, where suggestions are looked up. */
  readonly none?: string
}

/** A line in which things are added one after the other: typed, or chosen from what is suggested meanwhile. */
export function AddField({ label, hint, error, value, onChange, suggestions, onChoose, onEnter, onEnd, none }: AddFieldProps) {
  const wasOpen = useRef(false)
  return (
    <div
      className="add-field"
      onKeyDownCapture={(event) => {
        wasOpen.current = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // It ends what is being added, and no more than that.
        event.preventDefault()
        if (!wasOpen.current) onEnd()
      }}
    >
      <ComboBox
        className="field"
        allowsCustomValue
        allowsEmptyCollection={none !== undefined && value.trim() !== ''}
        inputValue={value}
        onInputChange={onChange}
        value={null}
        onChange={(key) => {
          if (key !== null) onChoose(String(key))
        }}
        items={suggestions}
        isInvalid={Boolean(error)}
      >
        <Label className="aloud">{label}</Label>
        <Input
          className="field-box"
          spellCheck={false}
          autoFocus
          placeholder={label}
          onKeyDownCapture={(event) => {
            const isChosen = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChosen) return
            event.preventDefault()
            event.stopPropagation()
            onEnter()
          }}
        />
        <FieldFoot hint={hint} error={error} />
        <Popover className="options" offset={4}>
          <ListBox<Suggestion & { readonly id: string }>
            className="options-list"
            renderEmptyState={() => <p className="option option-note">{none}</p>}
          >
            {({ id, text, note }) => (
              <ListBoxItem id={id} textValue={text} className="option">
                <span className="option-text">
                  <MarkedText text={text} typed={value} />
                  {note !== undefined && <span className="option-note">{note}</span>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
