import type { ReactNode } from 'react'
import type { Counterpart } from '#core/projections/counterparts'
import type { AttemptDetails } from '#core/request'
import { AttemptRole } from '#core/words'
import type { Clock } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import type { AttemptForm } from './attempt'
import { CourseFields, StandingSelect } from './CourseFields'
import { EmailFields } from './EmailFields'
import { faultOf, type AttemptField } from './faults'
import { MessageFields } from './MessageFields'
import { NoteFields } from './NoteFields'

/** How a field is marked: an error told while typing, or only its edge once the register has refused. */
export type Mark = (field: AttemptField) => { readonly error: string | null; readonly invalid: boolean }

/** What every channel has, for it to place among its own fields. */
export interface Parts {
  readonly standing: ReactNode
  readonly course: ReactNode
  readonly role: ReactNode
}

interface AttemptFieldsProps {
  readonly form: AttemptForm
  readonly onChange: (form: AttemptForm) => void
  readonly clock: Clock
  /** The body asked, if it is known: its addresses are suggested. */
  readonly counterpart: Counterpart | null
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
