import { ChevronDown } from 'lucide-react'
import type { SyntheticEvent } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { markMatch, matching } from './match'
import { FieldFoot, FieldLabel, type FieldProps } from './TextField'
import './form.css'

export interface Suggestion {
  readonly text: string
  /** A second line. */
  readonly note?: string | undefined
}

interface ComboProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly autoFocus?: boolean
}

/** A line of text with suggestions while one types. Whatever is typed stands: a name need not be known. */
export function Combo({ suggestions, ...props }: ComboProps) {
  const found = matching(suggestions, ({ text }) => text, props.value)
  return <SuggestingField {...props} suggestions={found.filter(({ text }) => text !== props.value)} typed={props.value} />
}

interface SuggestingFieldProps extends ComboProps {
  /** The letters to mark in the suggestions. */
  readonly typed: string
  readonly bare?: boolean
  readonly onBlur?: () => void
  /** For a choice from a list: the name of the button that opens it, for the mouse. */
  readonly opener?: string
  /** Said in an empty list, where suggestions are looked up and may come after what was typed. */
  readonly none?: string
}

/** The field itself, for suggestions that are already found. */
export function SuggestingField(props: SuggestingFieldProps) {
  const { label, aside, hint, error, invalid, value, onChange, suggestions, typed, bare = false, onBlur, opener, none, autoFocus = false } = props
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      allowsEmptyCollection={none !== undefined}
      inputValue={value}
      onInputChange={onChange}
      onBlur={() => onBlur?.()}
      items={suggestions}
      isInvalid={invalid === true || Boolean(error)}
    >
      {bare ? <Label className="aloud">{label}</Label> : <FieldLabel label={label} aside={aside} />}
      <div className="combo">
        <Input className="field-box" spellCheck={false} autoFocus={autoFocus} {...(opener === undefined ? {} : { onFocus: selectAll, onClick: selectAll })} />
        {opener !== undefined && (
          <Button className="combo-opener" aria-label={opener}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        )}
      </div>
      <FieldFoot hint={hint} error={error} />
      <Popover className="options" offset={4}>
        <ListBox<Suggestion> className="options-list" renderEmptyState={() => <p className="option option-note">{none}</p>}>
          {({ text, note }) => (
            <ListBoxItem id={text} textValue={text} className="option">
              <span className="option-text">
                <MarkedText text={text} typed={typed} />
                {note !== undefined && <span className="option-note">{note}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** What is chosen from a list is replaced as a whole, not edited. */
function selectAll(event: SyntheticEvent<HTMLInputElement>): void {
  event.currentTarget.select()
}

/** A suggestion with the letters typed marked in it. */
export function MarkedText({ text, typed }: { readonly text: string; readonly typed: string }) {
  const marked = markMatch(text, typed)
  if (marked === null) return <span>{text}</span>
  return (
    <span>
      {marked.before}
      <mark className="typed">{marked.match}</mark>
      {marked.after}
    </span>
  )
}
