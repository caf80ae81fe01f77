import type { CalendarDateTime } from '@internationalized/date'
import { useState } from 'react'
import { DateField, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import type { Instant } from '#core/moment'
import { Wholeness } from '../../components/form/MomentField'
import { momentOf, wallAt } from '../../components/form/moments'
import { FieldLabel } from '../../components/form/TextField'
import { LANGUAGE, messages } from '../../messages'
import { useRegister } from '../../store/register'

interface AsOfFieldProps {
  /** Null for now. */
  readonly value: Instant | null
  readonly onChange: (asOf: Instant | null) => void
}

/** A past moment by the office's clocks; while it is not whole it means now. */
export function AsOfField({ value, onChange }: AsOfFieldProps) {
  const zone = useRegister(({ status }) => status?.settings.home.zone) ?? 'UTC'
  const now = useRegister((register) => register.now)
  const [typed, setTyped] = useState<CalendarDateTime | null>(value === null ? null : wallAt(Date.parse(value), zone))
  return (
    <I18nProvider locale={LANGUAGE}>
      <DateField
        className="field"
        value={typed}
        onChange={(wall) => {
          setTyped(wall)
          onChange(momentOf({ wall, zone, precision: 'minute' })?.at ?? null)
        }}
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
        placeholderValue={wallAt(Date.parse(now), zone)}
      >
        <FieldLabel label={messages.sheetSetting.preview.asOf} aside={messages.sheetSetting.preview.asOfHint} />
        <div className="field-box moment-box">
          <DateInput className="moment-input">{(segment) => <DateSegment segment={segment} className="moment-segment" />}</DateInput>
        </div>
        <Wholeness
          onChange={(whole) => {
            if (!whole && value !== null) onChange(null)
          }}
        />
      </DateField>
    </I18nProvider>
  )
}
