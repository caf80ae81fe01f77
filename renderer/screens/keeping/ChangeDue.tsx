import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { Check } from '../../components/form/Check'
import { MomentField } from '../../components/form/MomentField'
import { messages } from '../../messages'
import { AboutForm } from '../forms/AboutForm'
import { keptAs } from '../forms/others'
import { ReasonField } from '../forms/ReasonField'
import { At } from '../forms/rules/At'
import { useClock } from '../forms/useClock'
import { useForm } from '../forms/useForm'
import { useRecord } from '../forms/useRecord'

interface ChangeDueProps {
  readonly opened: OpenedRequest
  readonly others: readonly RequestId[]
  readonly settings: Settings
}

/** Another date by which the acknowledgement is due, or none, with a reason. */
export function ChangeDue({ opened: { row, request }, others, settings }: ChangeDueProps) {
  const say = messages.keeping.form.due
  const clock = useClock(settings)
  const { acknowledgementRequired, due } = request.content
  const form = useForm(keptAs('due', row.id, others), { required: acknowledgementRequired, due, reason: '', reasons: {} })
  const { value, change } = form
  const { judged, record } = useRecord({
    settings,
    form,
    request,
    others,
    asked: {
      kind: 'change-due',
      request: row.id,
      due: { acknowledgementRequired: value.required, due: value.required ? value.due : null },
      reason: value.reason.trim(),
    },
    said: others.length === 0 ? say.recorded(rowReference(row)) : messages.several.said.due(others.length + 1),
  })
  return (
    <AboutForm row={row} others={others} title={say.title} width={600} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <Check
          label={say.required}
          value={value.required}
          onChange={(required) => {
            change({ required })
          }}
        />
        {value.required && (
          <At place="due">
            {(mark) => (
              <MomentField
                label={say.due}
                means="ahead"
                value={value.due}
                onChange={(moment) => {
                  change({ due: moment })
                }}
                clock={clock}
                {...mark}
              />
            )}
          </At>
        )}
        <ReasonField value={value.reason} change={change} />
      </div>
    </AboutForm>
  )
}
