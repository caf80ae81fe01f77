import { SlidersHorizontal } from 'lucide-react'
import type { CalendarId } from '#core/calendar'
import type { ChasePolicy } from '#core/chase-policy'
import { calendarOf } from '#core/office'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { useOffice } from '../../store/office'
import { useWritable } from '../../store/register'
import './calendars.css'

interface TermsSummaryProps {
  readonly calendar: CalendarId | null
  readonly chasing: ChasePolicy | null
  /** What is done where there is no policy of its own. */
  readonly otherwise: string
  readonly onChange: () => void
}

/** When an office works and how it is chased, in two lines, with what changes it. */
export function TermsSummary({ calendar, chasing, otherwise, onChange }: TermsSummaryProps) {
  const say = messages.chasing
  const calendars = useOffice(({ office }) => office?.calendars) ?? []
  const writable = useWritable()
  return (
    <>
      <dl className="directory-terms">
        <dt>{say.calendar}</dt>
        <dd>{calendarOf({ calendars }, calendar)?.name ?? say.noCalendar}</dd>
        <dt>{say.policyLabel}</dt>
        <dd>{chasing ? say.policy(chasing.firstAfter, chasing.thenEvery, chasing.escalation) : otherwise}</dd>
      </dl>
      {writable && (
        <div className="calendar-change">
          <Button icon={<SlidersHorizontal size={14} aria-hidden />} onPress={onChange}>
            {say.change}
          </Button>
        </div>
      )}
    </>
  )
}
