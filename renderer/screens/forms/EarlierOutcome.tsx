import type { ReactNode } from 'react'
import type { Attempt, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { AttemptGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { withStanding } from './attempt'
import type { Mark } from './attempt-parts'
import { CourseFields, OutcomeFields } from './CourseFields'
import { blankOutcome, nextStandings, outcomeCommand } from './delivery'
import { faultOf } from './faults'
import { FormDialog } from './FormDialog'
import { HandOverInstead } from '../hand-over/HandOverInstead'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface EarlierOutcomeProps {
  readonly request: RequestId
  readonly attempt: Attempt
  readonly settings: Settings
  readonly about: { readonly reference: string; readonly subject: string }
  readonly picker: ReactNode
}

/** What became of an earlier attempt: that it was dispatched, or what came of it. */
export function EarlierOutcome({ request, attempt, settings, about, picker }: EarlierOutcomeProps) {
  const say = messages.forms.logDelivery
  const clock = useClock(settings)
  const form = useForm(`outcome:${request}:${String(attempt.n)}`, blankOutcome(attempt, presentMoment(clock)))
  const { value, problem } = form
  const fault = faultOf(value, new Date(clock.now).toISOString())
  const mark: Mark = (field) => ({
    error: fault?.field === field && fault.wrong ? fault.sentence : null,
    invalid: fault?.field === field && problem !== null,
  })
  const record = useRecord(form, outcomeCommand(value, attempt, request), say.recorded(about.reference))
  const parts = { form: value, change: form.change, clock, mark }
  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine {...about} />}
      width={760}
      form={form}
      aside={attempt.dispatchedAt === null && attempt.outcome === null && <HandOverInstead request={request} attempt={attempt.n} />}
      submit={{ label: say.submitOutcome, key: messages.forms.frame.keys.record, act: record }}
    >
      <div className="form-column">
        {picker}
        <Choice
          label={say.standing}
          value={value.standing}
          onChange={(standing) => {
            form.change(withStanding(value, standing))
          }}
          options={nextStandings(attempt).map((state) => ({
            value: state,
            label: messages.words.attempt[state],
            glyph: <AttemptGlyph state={state} />,
          }))}
          autoFocus
        />
        {attempt.dispatchedAt === null ? <CourseFields {...parts} /> : <OutcomeFields {...parts} />}
      </div>
    </FormDialog>
  )
}
