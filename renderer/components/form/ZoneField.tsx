import { useState } from 'react'
import type { Zone } from '#core/moment'
import type { Place } from '#core/settings'
import { messages } from '../../messages'
import { SuggestingField } from './Combo'
import { zonesFor, zoneText } from './zones'

interface ZoneFieldProps {
  readonly label: string
  /** The label is spoken, not shown. */
  readonly bare?: boolean
  readonly value: Zone
  readonly onChange: (zone: Zone) => void
  /** Offered first, and by these names. */
  readonly places: readonly Place[]
  /** When the offsets shown hold, in ms since the epoch. */
  readonly instant: number
}

/** A time zone, found by typing a city. What was typed in part is completed on leaving; what means nothing is undone. */
export function ZoneField({ label, bare = false, value, onChange, places, instant }: ZoneFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const options = zonesFor(typed ?? '', places, instant)
  const type = (text: string): void => {
    const taken = options.find((option) => option.text === text)
    setTyped(taken ? null : text)
    if (taken) onChange(taken.zone)
  }
  const complete = (): void => {
    const [first] = options
    if (typed !== null && typed.trim() !== '' && first) onChange(first.zone)
    setTyped(null)
  }
  return (
    <SuggestingField
      label={label}
      bare={bare}
      value={typed ?? zoneText(value, places, instant)}
      onChange={type}
      onBlur={complete}
      suggestions={options}
      typed={typed ?? ''}
      opener={messages.forms.field.suggest}
    />
  )
}
