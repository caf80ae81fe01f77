import type { KnownCounterpart } from '#core/projections/known'
import type { AttemptDetails } from '#core/request'
import { AttemptRole } from '#core/words'
import type { Clock } from '../../components/form/clock'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import type { AttemptForm } from './attempt'
import type { Mark, Parts } from './attempt-parts'
import { CourseFields, StandingSelect } from './CourseFields'
import { EmailFields } from './EmailFields'
import { faultOf } from './faults'
import { MessageFields } from './MessageFields'
import { NoteFields } from './NoteFields'

interface AttemptFieldsProps {
  readonly form: AttemptForm
  readonly onChange: (form: AttemptForm) => void
  readonly clock: Clock
  /** The body asked, if it is known: its addresses are suggested. */
  readonly counterpart: KnownCounterpart | null
  /** The register has refused: what is still lacking is marked too. */
  readonly refused: boolean
  /** Left out where the role is asked for elsewhere. */
  readonly withRole?: boolean
}

/** An attempt by one channel: its own fields, where it stands, and what shows it. */
export function AttemptFields({ form, onChange, clock, counterpart, refused, withRole = true }: AttemptFieldsProps) {
  const fault = faultOf(form, new Date(clock.now).toISOString())
  const mark: Mark = (field) => ({
    error: fault?.field === field && fault.wrong ? fault.sentence : null,
    invalid: fault?.field === field && refused,
  })
  const change = (part: Partial<AttemptForm>): void => {
    onChange({ ...form, ...part })
  }
  const changeDetails = (details: AttemptDetails): void => {
    change({ details })
  }
  const parts: Parts = {
    standing: <StandingSelect form={form} change={change} />,
    course: <CourseFields form={form} change={change} clock={clock} mark={mark} />,
    role: withRole && (
      <Select
        label={messages.forms.attempt.role}
        value={form.role}
        onChange={(role) => {
          change({ role })
        }}
        options={AttemptRole.options.map((value) => ({ value, label: messages.words.role[value] }))}
      />
    ),
  }
  const { details } = form
  switch (details.channel) {
    case 'note':
      return <NoteFields details={details} onChange={changeDetails} parts={parts} />
    case 'email':
      return <EmailFields details={details} onChange={changeDetails} parts={parts} counterpart={counterpart} />
    case 'direct-message':
      return (
        <MessageFields
          details={details}
          onChange={changeDetails}
          parts={parts}
          counterpart={counterpart}
          clock={clock}
          mark={mark}
          planned={form.standing === 'planned'}
          keepAsPlanned={() => {
            change({ standing: 'planned' })
          }}
        />
      )
  }
}
