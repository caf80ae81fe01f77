import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { inOrder } from '#core/holidays'
import { Button } from '../../components/Button'
import { Choice } from '../../components/form/Choice'
import { DateField } from '../../components/form/DateField'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { calendarDate } from '../../messages/time'
import { useAnnouncements } from '../../store/announcements'
import { today } from '../../store/calendars'
import { emptyDay, type DayLine } from './terms-form'

interface CalendarDaysProps {
  /** The last one is being typed. */
  readonly days: readonly DayLine[]
  /** The last year whose holidays are known. */
  readonly until: number | null
  readonly onChange: (days: readonly DayLine[]) => void
}

/** The days that differ from their week, a year at a time; each can be taken away, and others added. */
export function CalendarDays({ days, until, onChange }: CalendarDaysProps) {
  const say = messages.chasing.form
  const announce = useAnnouncements((store) => store.say)
  const [year, setYear] = useState(() => today().slice(0, 4))
  const list = useRef<HTMLUListElement>(null)
  const added = inOrder(days.slice(0, -1))
  const typed = days.at(-1) ?? emptyDay
  const years = [...new Set([...added.map(({ on }) => on.slice(0, 4)), year])].sort()
  const shown = added.filter(({ on }) => on.startsWith(year))
  const remove = (day: DayLine): void => {
    onChange([...added.filter((each) => each !== day), typed])
    announce(say.removed(calendarDate(day.on)))
    list.current?.focus()
  }
  const add = (): void => {
    onChange([...added.filter(({ on }) => on !== typed.on), typed, emptyDay])
    setYear(typed.on.slice(0, 4))
    announce(say.added(calendarDate(typed.on)))
  }
  return (
    <section className="calendar-days" aria-label={say.days}>
      <Choice label={say.year} aside={until === null ? undefined : say.until(until)} value={year} onChange={setYear} options={years.map((each) => ({ value: each, label: each }))} />
      <ul ref={list} className="calendar-list" aria-label={`${say.days}, ${year}`} tabIndex={0}>
        {shown.map((day) => (
          <li key={day.on}>
            <span className="num">{calendarDate(day.on)}</span>
            <span className="calendar-name">{day.name}</span>
            <span className={day.works ? 'calendar-worked' : 'calendar-off'}>{day.works ? say.worked : say.off}</span>
            <Button
              kind="bare"
              icon={<X size={14} aria-hidden />}
              aria-label={say.remove(calendarDate(day.on))}
              onPress={() => {
                remove(day)
              }}
            />
          </li>
        ))}
        {shown.length === 0 && <li className="calendar-none">{say.noDays}</li>}
      </ul>
      {/* Made anew with every day added: what was typed is in the list then. */}
      <div key={days.length} role="group" aria-label={say.newDay} className="calendar-new">
        <DateField
          label={say.date}
          value={typed.on}
          onChange={(on) => {
            onChange([...days.slice(0, -1), { ...typed, on }])
          }}
        />
        <TextField
          label={say.name}
          aside={say.nameAside}
          value={typed.name}
          onChange={(name) => {
            onChange([...days.slice(0, -1), { ...typed, name }])
          }}
        />
        <Choice
          label={say.as}
          value={typed.works ? 'worked' : 'off'}
          onChange={(as) => {
            onChange([...days.slice(0, -1), { ...typed, works: as === 'worked' }])
          }}
          options={[
            { value: 'off', label: say.off },
            { value: 'worked', label: say.worked },
          ]}
        />
        <Button icon={<Plus size={14} aria-hidden />} aria-label={say.add} isDisabled={typed.on === ''} onPress={add} />
      </div>
      <p className="field-hint">
        {say.source} {say.shared}
      </p>
    </section>
  )
}
