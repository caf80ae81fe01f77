import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { Combo } from '../../components/form/Combo'
import { messages } from '../../messages'
import { AboutForm } from '../forms/AboutForm'
import { keptAs } from '../forms/others'
import { useForm } from '../forms/useForm'
import { useRecord } from '../forms/useRecord'

interface ChangeKeeperProps {
  readonly opened: OpenedRequest
  readonly others: readonly RequestId[]
  readonly settings: Settings
}

/** Another person keeps the request from now on. */
export function ChangeKeeper({ opened: { row, request }, others, settings }: ChangeKeeperProps) {
  const say = messages.keeping.form.keeper
  const form = useForm(keptAs('keeper', row.id, others), { keptBy: row.keptBy, reasons: {} })
  const keptBy = form.value.keptBy.trim()
  const { judged, record } = useRecord({
    settings,
    form,
    request,
    others,
    asked: { kind: 'change-keeper', request: row.id, keptBy },
    said: others.length === 0 ? say.recorded(rowReference(row), keptBy) : messages.several.said.keeper(others.length + 1, keptBy),
  })
  return (
    <AboutForm row={row} others={others} title={say.title} width={560} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <Combo
          label={say.keeper}
          value={form.value.keptBy}
          onChange={(typed) => {
            form.change({ keptBy: typed })
          }}
          suggestions={settings.person === '' ? [] : [{ text: settings.person }]}
          autoFocus
        />
      </div>
    </AboutForm>
  )
}
