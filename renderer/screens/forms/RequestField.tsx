import { rowReference, type Row } from '#core/ledger'
import type { RequestId } from '#core/request'
import { SuggestingField } from '../../components/form/Combo'
import type { FieldProps } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useFound } from '../../store/find'

interface RequestFieldProps extends FieldProps {
  /** What stands in the field: what is sought, or the reference and subject of what was chosen. */
  readonly value: string
  /** The request that the form is about is not offered. */
  readonly except: RequestId
  /** `id` is the request chosen; null while what was typed names none. */
  readonly onChange: (text: string, id: RequestId | null) => void
}

/** Another request, found by its reference or by any words of it. */
export function RequestField({ value, except, onChange, ...field }: RequestFieldProps) {
  const { rows } = useFound(value.trim())
  const offered = rows.filter((row) => row.id !== except && row.number !== null)
  return (
    <SuggestingField
      {...field}
      value={value}
      typed={value}
      onChange={(text) => {
        onChange(text, offered.find((row) => textOf(row) === text)?.id ?? null)
      }}
      suggestions={offered.map((row) => ({ text: textOf(row), note: row.counterpart }))}
      none={messages.forms.field.nothingFound}
    />
  )
}

function textOf(row: Row): string {
  return `${rowReference(row)} ${row.subject}`
}
