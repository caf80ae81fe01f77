import { gradeOfEvidence } from '#core/grade'
import { hasReached } from '#core/outcome'
import type { EvidenceKind } from '#core/words'
import { Grade } from '../../components/Grade'
import { AttemptGlyph } from '../../components/glyphs'
import { Check } from '../../components/form/Check'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { attemptWord } from '../../messages/attempt'
import { evidenceFor, hasCode, standingsOf, withStanding, type AttemptForm } from './attempt'
import { At } from './rules/At'
import { WarningsAt } from './rules/WarningsAt'
import { presentMoment } from './useClock'

interface CourseProps {
  readonly form: AttemptForm
  readonly change: (part: Partial<AttemptForm>) => void
}

/** Where the attempt stands. */
export function StandingSelect({ form, change }: CourseProps) {
  const { channel } = form.details
  return (
    <Select
      label={messages.forms.attempt.standing}
      value={form.standing}
      onChange={(standing) => {
        change(withStanding(form, standing))
      }}
      options={standingsOf(form).map((value) => ({ value, label: attemptWord(value, channel), glyph: <AttemptGlyph state={value} /> }))}
    />
  )
}

/** The course it took: when it is planned for or was dispatched, and what came of it when. */
export function CourseFields({ form, change, clock }: CourseProps & { readonly clock: Clock }) {
  const say = messages.forms.attempt
  if (form.standing === 'planned') {
    return (
      <MomentField
        label={say.plannedFor}
        value={form.plannedFor}
        onChange={(plannedFor) => {
          change({ plannedFor })
        }}
        clock={clock}
        means="ahead"
      />
    )
  }
  const neverLeft = form.standing === 'failed' && form.dispatchedAt === null
  return (
    <>
      {form.standing === 'failed' && (
        <Check
          label={say.neverLeft}
          value={neverLeft}
          onChange={(never) => {
            change({ dispatchedAt: never ? null : presentMoment(clock) })
          }}
        />
      )}
      {!neverLeft && (
        <At place="dispatchedAt">
          {(mark) => (
            <MomentField
              label={say.dispatchedAt}
              value={form.dispatchedAt}
              onChange={(dispatchedAt) => {
                change({ dispatchedAt })
              }}
              clock={clock}
              {...mark}
            />
          )}
        </At>
      )}
      {form.standing === 'dispatched' ? <WarningsAt place="course" /> : <OutcomeFields form={form} change={change} clock={clock} />}
    </>
  )
}

/** What came of an attempt: when that was known, what shows it, what happened in a line, and what the server said. */
export function OutcomeFields({ form, change, clock }: CourseProps & { readonly clock: Clock }) {
  const say = messages.forms.attempt
  const withCode = hasCode(form)
  return (
    <>
      <At place="outcomeAt">
        {(mark) => (
          <MomentField
            label={form.standing === 'delivered' ? say.deliveredAt : say.outcomeAt}
            value={form.outcomeAt}
            onChange={(outcomeAt) => {
              change({ outcomeAt })
            }}
            clock={clock}
            {...mark}
          />
        )}
      </At>
      <WarningsAt place="course" />
      {hasReached({ state: form.standing }) && <EvidenceFields form={form} change={change} />}
      <div className={withCode ? 'form-row form-code' : 'form-row'}>
        {withCode && (
          <TextField
            label={say.code}
            aside={messages.forms.field.optional}
            value={form.code}
            onChange={(code) => {
              change({ code })
            }}
            hint={form.standing === 'returned' || form.standing === 'failed' ? say.bounceHint : say.codeHint}
          />
        )}
        <TextField
          label={say.words}
          aside={messages.forms.field.optional}
          value={form.words}
          onChange={(words) => {
            change({ words })
          }}
        />
      </div>
    </>
  )
}

function EvidenceFields({ form, change }: CourseProps) {
  const say = messages.forms.attempt
  const evidence = form.evidence === '' ? null : form.evidence
  return (
    <At place="evidence">
      {({ error }) => (
        <div className="form-row form-evidence">
          <Select<EvidenceKind>
            label={say.evidence}
            value={evidence}
            onChange={(kind) => {
              change({ evidence: kind })
            }}
            options={evidenceFor(form.details.channel, form.standing).map((value) => ({
              value,
              label: messages.words.evidence[value],
              glyph: <Grade grade={gradeOfEvidence({ kind: value })} />,
            }))}
            error={evidence === null ? error : null}
          />
          <TextField
            label={say.evidenceWords}
            value={form.evidenceWords}
            onChange={(evidenceWords) => {
              change({ evidenceWords })
            }}
            hint={evidence === null ? undefined : say.evidenceHint[evidence]}
            error={evidence === null ? null : error}
          />
        </div>
      )}
    </At>
  )
}
