import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import './form.css'

export interface FieldProps {
  readonly label: string
  /** A quiet word after the label: "optional", "exactly as written". */
  readonly aside?: string | undefined
  /** What the field wants, or what it found, beneath it. */
  readonly hint?: string | undefined
  /** What is wrong, told while typing. */
  readonly error?: string | null | undefined
  /** The register refused because of this field, and said why elsewhere. */
  readonly invalid?: boolean | undefined
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

/** One line of text. */
export function TextField({ autoFocus = false, ...props }: TextFieldProps) {
  return (
    <Frame {...props}>
      <Input className="field-box" autoFocus={autoFocus} autoComplete="off" spellCheck={false} />
    </Frame>
  )
}

/** In px, as in form.css. */
const LINE = 19
const EDGES = 16

/** Text of several lines; it grows with what is typed. `rows` is its least height. */
export function TextArea({ rows = 3, autoFocus = false, ...props }: TextFieldProps & { readonly rows?: number }) {
  return (
    <Frame {...props}>
      <AriaTextArea className="field-box field-area" style={{ minHeight: rows * LINE + EDGES }} autoFocus={autoFocus} />
    </Frame>
  )
}

function Frame({ label, aside, hint, error, invalid, value, onChange, children }: TextFieldProps & { readonly children: React.ReactNode }) {
  return (
    <AriaTextField className="field" value={value} onChange={onChange} isInvalid={invalid === true || Boolean(error)}>
      <FieldLabel label={label} aside={aside} />
      {children}
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}

/** A field's label with its quiet word, which is not part of its name. */
export function FieldLabel({ label, aside }: Pick<FieldProps, 'label' | 'aside'>) {
  return (
    <div className="field-head">
      <Label className="field-label">{label}</Label>
      {aside !== undefined && <span className="field-aside">{aside}</span>}
    </div>
  )
}

/** What stands beneath a field: its error, or else its hint. */
export function FieldFoot({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  if (error) return <FieldError className="field-error">{error}</FieldError>
  if (hint === undefined || hint === '') return null
  return (
    <Text slot="description" className="field-hint">
      {hint}
    </Text>
  )
}
