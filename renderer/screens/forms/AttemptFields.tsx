import type { ReactNode } from 'react'
import type { KnownCounterpart } from '#core/projections/known'
import type { AttemptDetails } from '#core/request'
import { AttemptRole } from '#core/words'
import type { Clock } from '../../components/form/clock'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { withStanding, type AttemptForm } from './attempt'
import { AttemptText } from './AttemptText'
import { CourseFields, StandingSelect } from './CourseFields'
import { EmailFields } from './EmailFields'
import { MessageFields } from './MessageFields'
import { NoteFields } from './NoteFields'
import { At } from './rules/At'

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
  readonly counterpart: KnownCounterpart | null
  /** Left out where the role is asked for elsewhere. */
  readonly withRole?: boolean
}

/** An attempt by one channel: its own fields, where it stands, what shows it, and what it said. */
export function AttemptFields({ form, onChange, clock, counterpart, withRole = true }: AttemptFieldsProps) {
  const change = (part: Partial<AttemptForm>): void => {
    onChange({ ...form, ...part })
  }
  const changeDetails = (details: AttemptDetails): void => {
    change({ details })
  }
  const parts: Parts = {
    standing: <StandingSelect form={form} change={change} />,
    course: (
      <>
        <CourseFields form={form} change={change} clock={clock} />
        <AttemptText form={form} change={change} />
      </>
    ),
    role: withRole && (
      <At place="role">
        {(mark) => (
          <Select
            label={messages.forms.attempt.role}
            value={form.role}
            onChange={(role) => {
              change({ role })
            }}
            options={AttemptRole.options.map((value) => ({ value, label: messages.words.role[value] }))}
            {...mark}
          />
        )}
      </At>
    ),
  }
  const { details, standing } = form
  switch (details.channel) {
    case 'note':
      return <NoteFields details={details} onChange={changeDetails} parts={parts} standing={standing} />
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
          standing={standing}
          onStanding={(taken) => {
            onChange(withStanding(form, taken))
          }}
        />
      )
  }
}
