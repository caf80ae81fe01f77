import { gradeOfEvidence } from '#core/grade'
import type { EvidenceKind } from '#core/words'
import { Grade } from '../../components/Grade'
import { AttemptGlyph } from '../../components/glyphs'
import { Check } from '../../components/form/Check'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { EVIDENCE, STANDINGS, withStanding, type AttemptForm } from './attempt'
import type { Mark } from './attempt-parts'
import { presentMoment } from './useClock'

interface CourseProps {
  readonly form: AttemptForm
  readonly change: (part: Partial<AttemptForm>) => void
}

/** Where the attempt stands. */
export function StandingSelect({ form, change }: CourseProps) {
  return (
    <Select
      label={messages.forms.attempt.standing}
      value={form.standing}
      onChange={(standing) => {
        change(withStanding(form, standing))
      }}
      options={STANDINGS.map((value) => ({ value, label: messages.words.attempt[value], glyph: <AttemptGlyph state={value} /> }))}
    />
  )
}

/** The course it took: when it is planned for or was dispatched, and what came of it when. */
export function CourseFields({ form, change, clock, mark }: CourseProps & { readonly clock: Clock; readonly mark: Mark }) {
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
        <MomentField
          label={say.dispatchedAt}
          value={form.dispatchedAt}
          onChange={(dispatchedAt) => {
            change({ dispatchedAt })
          }}
          clock={clock}
          {...mark('dispatchedAt')}
        />
      )}
      {form.standing !== 'dispatched' && <OutcomeFields form={form} change={change} clock={clock} mark={mark} />}
    </>
  )
}

/** What came of an attempt: when that was known, what shows it, and what happened in a line. */
export function OutcomeFields({ form, change, clock, mark }: CourseProps & { readonly clock: Clock; readonly mark: Mark }) {
  const say = messages.forms.attempt
  return (
    <>
      <MomentField
        label={form.standing === 'delivered' ? say.deliveredAt : say.outcomeAt}
        value={form.outcomeAt}
        onChange={(outcomeAt) => {
          change({ outcomeAt })
        }}
        clock={clock}
        {...mark('outcomeAt')}
      />
      {form.standing === 'delivered' && <EvidenceFields form={form} change={change} mark={mark} />}
      <TextField
        label={say.words}
        aside={messages.forms.field.optional}
        value={form.words}
        onChange={(words) => {
          change({ words })
        }}
      />
    </>
  )
}

function EvidenceFields({ form, change, mark }: CourseProps & { readonly mark: Mark }) {
  const say = messages.forms.attempt
  const kinds = EVIDENCE[form.details.channel]
  const evidence = form.evidence === '' ? null : form.evidence
  return (
    <div className="form-row form-evidence">
      <Select<EvidenceKind>
        label={say.evidence}
        value={evidence}
        onChange={(kind) => {
          change({ evidence: kind })
        }}
        options={kinds.map((value) => ({
          value,
          label: messages.words.evidence[value],
          glyph: <Grade grade={gradeOfEvidence({ kind: value, words: '' })} />,
        }))}
        invalid={evidence === null && mark('evidence').invalid}
      />
      <TextField
        label={say.evidenceWords}
        value={form.evidenceWords}
        onChange={(evidenceWords) => {
          change({ evidenceWords })
        }}
        hint={evidence === null ? undefined : say.evidenceHint[evidence]}
        invalid={evidence !== null && mark('evidence').invalid}
      />
    </div>
  )
}
