import { Check } from '../../components/form/Check'
import { messages } from '../../messages'

interface WeekendProps {
  /** ISO 8601: 1 is Monday. */
  readonly value: readonly number[]
  readonly onChange: (weekend: readonly number[]) => void
}

/** The days of the week that are not worked. */
export function Weekend({ value, onChange }: WeekendProps) {
  const say = messages.chasing.form
  return (
    <div role="group" aria-label={say.weekend} className="field">
      <div className="field-head">
        <span className="field-label">{say.weekend}</span>
      </div>
      <div className="calendar-week">
        {say.weekdays.map((name, index) => (
          <Check
            key={name}
            label={name}
            value={value.includes(index + 1)}
            onChange={(off) => {
              onChange(off ? [...value, index + 1] : value.filter((day) => day !== index + 1))
            }}
          />
        ))}
      </div>
    </div>
  )
}
