import { parseDate, type CalendarDate } from '@internationalized/date'
import { useState } from 'react'
import { DateField as AriaDateField, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import { LANGUAGE } from '../../messages'
import { Wholeness } from './MomentField'
import { FieldLabel } from './TextField'
import './form.css'

interface DateFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`; empty while the date is not whole. */
  readonly value: string
  readonly onChange: (date: string) => void
}

/** A date of no zone, typed straight through: 31 12 2026. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  // A field of which a part was cleared keeps the rest to be seen, and means nothing.
  const [kept, setKept] = useState<CalendarDate | null>(null)
  return (
    <I18nProvider locale={LANGUAGE}>
      <AriaDateField
        className="field"
        value={value === '' ? kept : parseDate(value)}
        onChange={(date) => {
          setKept(date)
          onChange(date?.toString() ?? '')
        }}
        granularity="day"
        shouldForceLeadingZeros
      >
        <FieldLabel label={label} aside={undefined} />
        <div className="field-box moment-box">
          <DateInput className="moment-input">{(segment) => <DateSegment segment={segment} className="moment-segment" />}</DateInput>
        </div>
        <Wholeness
          onChange={(whole) => {
            if (whole !== (value !== '')) onChange(whole ? (kept?.toString() ?? '') : '')
          }}
        />
      </AriaDateField>
    </I18nProvider>
  )
}
