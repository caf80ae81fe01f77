import type { OpenedRequest } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { officeOf } from '#core/office'
import { warningsOf } from '#core/projections/warnings'
import type { Settings } from '#core/settings'
import type { Warning } from '#core/words'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useOffice } from '../../store/office'
import { useRegister } from '../../store/register'
import { AboutForm } from './AboutForm'
import { ReasonField } from './ReasonField'
import type { Asked } from './rules/judge'
import { useForm } from './useForm'
import { commandsOf, useRecord, useSubmit } from './useRecord'

interface LetStandProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** Which kind; null for the person to say. */
  readonly warning: Warning | null
}

/** Lets a warning stand, with a reason; several of one kind go together. They are not said again, and stay in the history. */
export function LetStand({ opened: { row, request }, settings, warning }: LetStandProps) {
  const say = messages.forms.letStand
  const { brief, about } = messages.forms.warning
  const office = useOffice((store) => store.office) ?? officeOf(settings)
  const now = useRegister((store) => store.now)
  const all = warningsOf(request, office, now)
  const kinds = [...new Set(all.map((warned) => warned.warning))]
  const form = useForm(`let-stand:${row.id}:${warning ?? ''}`, { which: warning ?? kinds[0] ?? '', reason: '', reasons: {} })
  const { which, reason } = form.value
  const taken = kinds.find((kind) => kind === which) ?? null
  const commands = all
    .filter((warned) => warned.warning === taken)
    .map((warned): Command => ({ kind: 'accept-warning', request: row.id, accepted: { ...warned, reason: reason.trim() } }))
  const asked: Asked = commands[0] ?? { lacks: 'whole' }
  const { judged } = useRecord({ settings, form, request, asked, said: '' })
  const submit = useSubmit(form, say.recorded)
  return (
    <AboutForm
      row={row}
      title={say.title}
      width={600}
      form={form}
      judged={judged}
      submit={say.submit}
      record={() => {
        if (commandsOf(form, row.id, asked, judged) !== null) submit(commands)
      }}
    >
      <div className="form-column">
        <Select
          label={say.which}
          value={taken}
          onChange={(kind) => {
            form.change({ which: kind })
          }}
          options={kinds.map((kind) => ({ value: kind, label: brief[kind] }))}
          hint={taken ? say.counted(about[taken], commands.length) : undefined}
        />
        <ReasonField value={reason} change={form.change} />
      </div>
    </AboutForm>
  )
}
