import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Settings } from '#core/settings'
import type { Ending } from '#core/words'
import { messages } from '../../messages'
import { useWhole } from '../../store/whole'
import { AboutForm } from './AboutForm'
import { ReasonField } from './ReasonField'
import { RequestField } from './RequestField'
import { At } from './rules/At'
import type { Asked } from './rules/judge'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface EndProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly as: Ending
}

/** Lays a request to rest, with a reason: closed, withdrawn, voided with its number kept, or superseded by another. */
export function End({ opened: { row, request }, settings, as }: EndProps) {
  const say = messages.forms.end
  const reference = rowReference(row)
  const form = useForm(`end:${row.id}:${as}`, { reason: '', successor: '', by: '', reasons: {} })
  const { reason, successor, by } = form.value
  const other = useWhole(by === '' ? null : by)
  const asked: Asked = { kind: 'end', request: row.id, ending: { as, reason: reason.trim(), by: by === '' ? null : by } }
  const { judged, record } = useRecord({ settings, form, request, asked, other, said: say.recorded[as](reference) })
  return (
    <AboutForm row={row} title={say.title[as]} width={560} form={form} judged={judged} submit={say.submit[as]} record={record}>
      <div className="form-column">
        <p className="form-says">{say.says[as](reference)}</p>
        {as === 'superseded' && (
          <At place="successor">
            {(mark) => (
              <RequestField
                label={say.successor}
                value={successor}
                except={row.id}
                onChange={(text, id) => {
                  form.change({ successor: text, by: id ?? '' })
                }}
                hint={say.successorHint}
                {...mark}
              />
            )}
          </At>
        )}
        <ReasonField value={reason} change={form.change} autoFocus={as !== 'superseded'} />
      </div>
    </AboutForm>
  )
}
