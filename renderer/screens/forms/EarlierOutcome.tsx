import type { ReactNode } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Attempt, AttemptDraft } from '#core/request'
import type { Settings } from '#core/settings'
import { AttemptGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { attemptWord } from '../../messages/attempt'
import { HandOverInstead } from '../hand-over/HandOverInstead'
import { AboutForm } from './AboutForm'
import { withStanding } from './attempt'
import { CourseFields, OutcomeFields } from './CourseFields'
import { blankOutcome, nextStandings, outcomeCommand } from './delivery'
import type { Asked } from './rules/judge'
import { ObjectionAt } from './rules/ObjectionAt'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface EarlierOutcomeProps {
  readonly opened: OpenedRequest
  readonly attempt: Attempt
  readonly settings: Settings
  readonly picker: ReactNode
}

/** What became of an earlier attempt: that it was dispatched, or what came of it. What was recorded of it before stays. */
export function EarlierOutcome({ opened: { request, row }, attempt, settings, picker }: EarlierOutcomeProps) {
  const say = messages.forms.logDelivery
  const clock = useClock(settings)
  const form = useForm(`outcome:${request.id}:${String(attempt.n)}`, { ...blankOutcome(attempt, presentMoment(clock)), reasons: {} })
  const { value } = form
  const asked = outcomeCommand(value, attempt, request.id)
  const said = say.recorded(rowReference(row))
  const { judged, record } = useRecord({ settings, form, request, asked, said, note: dispatchedNote(attempt, asked) })
  const parts = { form: value, change: form.change, clock }
  return (
    <AboutForm
      row={row}
      title={say.title}
      width={760}
      form={form}
      judged={judged}
      aside={attempt.dispatchedAt === null && attempt.outcome === null && <HandOverInstead request={request.id} attempt={attempt.n} />}
      submit={say.submitOutcome}
      record={record}
    >
      <div className="form-column">
        {picker}
        <Choice
          label={say.standing}
          value={value.standing}
          onChange={(standing) => {
            form.change(withStanding(value, standing))
          }}
          options={nextStandings(value, attempt).map((state) => ({
            value: state,
            label: attemptWord(state, attempt.details.channel),
            glyph: <AttemptGlyph state={state} />,
          }))}
          autoFocus
        />
        {attempt.dispatchedAt === null ? (
          <>
            <CourseFields {...parts} />
            {/* A note gets its number's year when it goes out. */}
            <ObjectionAt place="number" />
          </>
        ) : (
          <OutcomeFields {...parts} />
        )}
      </div>
    </AboutForm>
  )
}

/** The attempt as it would be, when this is its dispatch. */
function dispatchedNote(attempt: Attempt, asked: Asked): AttemptDraft | null {
  if (!('kind' in asked) || asked.kind !== 'record-outcome' || asked.dispatchedAt === null) return null
  return { ...attempt, dispatchedAt: asked.dispatchedAt }
}
