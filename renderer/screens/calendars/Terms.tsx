import { useState } from 'react'
import { calendarOf } from '#core/office'
import type { Calendar, CalendarId } from '#core/calendar'
import type { Command } from '#core/command'
import type { Counterpart } from '#core/counterpart'
import type { Settings } from '#core/settings'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { countryName } from '../../messages/country'
import { calendarOfCountry, useCountries } from '../../store/calendars'
import { useOffice } from '../../store/office'
import { FormDialog } from '../forms/FormDialog'
import { useForm } from '../forms/useForm'
import { useSubmit } from '../forms/useRecord'
import { CalendarDays } from './CalendarDays'
import { PolicyFields } from './PolicyFields'
import { calendarFrom, calendarLines, linesOf, policyFrom } from './terms-form'
import { Weekend } from './Weekend'
import './calendars.css'

interface TermsProps {
  readonly settings: Settings
  /** Null for those of the office itself. */
  readonly card: Counterpart | null
}

/** When an office works, ours or a counterpart's, and how it is chased. */
export function Terms({ settings, card }: TermsProps) {
  const say = messages.chasing.form
  const whose = card ? 'counterpart' : 'office'
  const { calendar, chasing } = card ?? settings
  const calendars = useOffice(({ office }) => office?.calendars) ?? []
  const countries = useCountries()
  /** A country's calendar that is not in the register yet. */
  const [made, setMade] = useState<Calendar | null>(null)
  const [unknown, setUnknown] = useState(false)
  const form = useForm(`terms:${card?.id ?? 'office'}`, linesOf(calendarOf({ calendars }, calendar), chasing))
  const submit = useSubmit(form, say.saved)
  const { value, change } = form
  const find = async (id: CalendarId): Promise<Calendar | null> => calendarOf({ calendars }, id) ?? (made?.id === id ? made : calendarOfCountry(id))
  const choose = async (id: CalendarId): Promise<void> => {
    const found = id === '' ? null : await find(id)
    setMade(found)
    setUnknown(id !== '' && found === null)
    change(calendarLines(found))
  }
  const save = async (): Promise<void> => {
    const policy = policyFrom(value.policy)
    if (policy === 'unclear' || value.weekend.length > 6) {
      form.object(policy === 'unclear' ? say.wrong : say.noDay)
      return
    }
    const before = value.calendar === '' ? null : await find(value.calendar)
    submit(commandsFor({ settings, card }, before && calendarFrom(value, before), policy))
  }
  const others = countries.filter((country) => !calendars.some(({ id }) => id === country))
  return (
    <FormDialog
      title={messages.chasing.title}
      subtitle={card?.name ?? messages.chasing.office}
      width={680}
      form={form}
      submit={{ label: say.submit, key: say.submitKey, act: () => void save() }}
    >
      <div className="form-column">
        <Select
          label={say.calendar[whose]}
          value={value.calendar}
          onChange={(id) => void choose(id)}
          options={[
            { value: '', label: say.none },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
            ...others.map((country) => ({ value: country, label: countryName(country) })),
          ]}
          hint={say.calendarHint}
          error={unknown ? say.unknown : null}
        />
        {value.calendar !== '' && (
          <>
            <Weekend
              value={value.weekend}
              onChange={(weekend) => {
                change({ weekend })
              }}
            />
            <CalendarDays
              key={value.calendar}
              days={value.days}
              until={calendarOf({ calendars }, value.calendar)?.until ?? made?.until ?? null}
              onChange={(days) => {
                change({ days })
              }}
            />
          </>
        )}
        <hr />
        <PolicyFields
          whose={whose}
          value={value.policy}
          onChange={(policy) => {
            change({ policy: { ...value.policy, ...policy } })
          }}
        />
      </div>
    </FormDialog>
  )
}

/** The calendar and who has it are recorded together, or neither is. */
function commandsFor({ settings, card }: TermsProps, calendar: Calendar | null, chasing: Settings['chasing']): readonly Command[] {
  const terms = { calendar: calendar?.id ?? null, chasing }
  const saved = calendar ? [{ kind: 'save-calendar', calendar } as const] : []
  if (card) return [...saved, { kind: 'save-counterpart', counterpart: { ...card, ...terms } }]
  return [...saved, { kind: 'change-settings', settings: { ...settings, ...terms } }]
}
