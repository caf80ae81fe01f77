import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Settings } from '#core/settings'
import { messages } from '../../messages'
import { AboutForm } from './AboutForm'
import { ReasonField } from './ReasonField'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

/** Takes up again what was closed, withdrawn or superseded, with a reason. */
export function Reopen({ opened: { row, request }, settings }: { readonly opened: OpenedRequest; readonly settings: Settings }) {
  const say = messages.forms.reopen
  const form = useForm(`reopen:${row.id}`, { reason: '', reasons: {} })
  const { judged, record } = useRecord({
    settings,
    form,
    request,
    asked: { kind: 'reopen', request: row.id, reason: form.value.reason.trim() },
    said: say.recorded(rowReference(row)),
  })
  return (
    <AboutForm row={row} title={say.title} width={560} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <p className="form-says">{say.says}</p>
        <ReasonField value={form.value.reason} change={form.change} />
      </div>
    </AboutForm>
  )
}
