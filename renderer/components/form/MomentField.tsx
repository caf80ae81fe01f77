import { CalendarDateTime } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import { useContext, useEffect, useEffectEvent, useId, useState } from 'react'
import { Button, DateField, DateFieldStateContext, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import { Precision, type Moment, type Zone } from '#core/moment'
import { LANGUAGE, messages } from '../../messages'
import type { Clock } from './clock'
import { clockChange, editedWall, minuteAt, momentOf, readingOf, wallAt, type Reading } from './moments'
import { daysAhead, MomentNotes, weekdayText } from './MomentNotes'
import { Select } from './Select'
import type { FieldProps } from './TextField'
import { ZoneField } from './ZoneField'
import './form.css'

interface MomentFieldProps extends Omit<FieldProps, 'aside'> {
  readonly value: Moment | null
  readonly onChange: (moment: Moment | null) => void
  readonly clock: Clock
  /** What lies ahead says how far; what has happened offers "Now". */
  readonly means?: 'happened' | 'ahead'
}

/**
 * A date, a time and a zone, typed straight through: 13 03 2018 17 00. Another zone keeps the clock's hands and so moves the
 * instant. The value is null while the date is not whole.
 */
export function MomentField({ label, hint, error, invalid, value, onChange, clock, means = 'happened' }: MomentFieldProps) {
  const id = useId()
  const { home, theirs, now } = clock
  const [kept, setKept] = useState<Kept>({ reading: { wall: null, zone: home.zone, precision: 'minute' }, whole: false })
  const reading = reconciled(kept, value)
  const edit = (change: Partial<Reading>, whole: boolean): void => {
    const edited = { ...reading, ...change }
    setKept({ reading: edited, whole })
    onChange(whole ? momentOf(edited) : null)
  }
  const instant = value === null ? now : Date.parse(value.at)
  const wrong = invalid === true || Boolean(error)
  return (
    <div role="group" aria-labelledby={id} className={wrong ? 'field moment moment-invalid' : 'field moment'}>
      <div className="field-head">
        <span id={id} className="field-label">
          {label}
        </span>
      </div>
      <div className="moment-boxes">
        <div className="field-box moment-box">
          {means === 'ahead' && <CalendarDays size={15} aria-hidden />}
          <span className="moment-weekday" aria-hidden>
            {value === null ? '' : weekdayText(value)}
          </span>
          <I18nProvider locale={LANGUAGE}>
            <DateField
              aria-label={messages.forms.field.dateAndTime}
              value={reading.wall}
              onChange={(date) => {
                edit({ wall: editedWall(date, reading.wall) }, date !== null)
              }}
              granularity={reading.precision === 'day' ? 'day' : 'minute'}
              hourCycle={24}
              shouldForceLeadingZeros
              placeholderValue={placeholder(now, reading.zone)}
              isInvalid={wrong}
            >
              <DateInput className="moment-input">{(segment) => <DateSegment segment={segment} className="moment-segment" />}</DateInput>
              <Wholeness
                onChange={(whole) => {
                  if (whole !== (value !== null)) edit({}, whole)
                }}
              />
            </DateField>
          </I18nProvider>
          {means === 'ahead' ? (
            <span className="moment-distance">{value === null ? '' : messages.forms.field.distance(daysAhead(now, value))}</span>
          ) : (
            <Button
              className="moment-now"
              onPress={() => {
                const present = readingOf(minuteAt(now, reading.zone))
                edit({ wall: present.wall }, true)
              }}
            >
              {messages.forms.field.now}
            </Button>
          )}
        </div>
        <div className="moment-place">
          <div>
            <ZoneField
              label={messages.forms.field.zone}
              bare
              value={reading.zone}
              onChange={(zone) => {
                edit({ zone }, value !== null)
              }}
              places={[home, theirs]}
              instant={instant}
            />
          </div>
          <div>
            <Select
              label={messages.forms.field.precision}
              bare
              value={reading.precision}
              onChange={(precision) => {
                edit({ precision }, value !== null)
              }}
              options={Precision.options.map((each) => ({ value: each, label: messages.forms.field.precisions[each] }))}
            />
          </div>
        </div>
      </div>
      <MomentNotes value={value} clock={clock} change={clockChange(reading)} />
      {error ? <div className="field-error">{error}</div> : hint !== undefined && <div className="field-hint">{hint}</div>}
    </div>
  )
}

/** What was typed last. A field of which a part was cleared keeps its reading, so that the rest stays to be seen, and means nothing. */
interface Kept {
  readonly reading: Reading
  readonly whole: boolean
}

/** The reading last typed, unless the value has since become another moment. */
function reconciled({ reading, whole }: Kept, value: Moment | null): Reading {
  if (value === null) return whole ? { ...reading, wall: null } : reading
  const meant = momentOf(reading)
  return meant?.at === value.at && meant.zone === value.zone && meant.precision === value.precision ? reading : readingOf(value)
}

/** Tells whether every part of the date field around it is filled: the field itself keeps its last date while a part is cleared. */
export function Wholeness({ onChange }: { readonly onChange: (whole: boolean) => void }) {
  const state = useContext(DateFieldStateContext)
  const whole = state?.segments.every(({ isEditable, isPlaceholder }) => !isEditable || !isPlaceholder) ?? false
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    tell(whole)
  }, [whole])
  return null
}

/** What the arrows begin from: today, at the hour. */
function placeholder(now: number, zone: Zone): CalendarDateTime {
  return wallAt(now, zone).set({ minute: 0 })
}
