import type { Row } from '#core/ledger'
import { lineToTake } from '#core/projections/line/line'
import type { Settings } from '#core/settings'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'

/** What we can say as things stand, beside what they say. */
export function OurLine({ row, settings }: { readonly row: Row; readonly settings: Settings }) {
  const now = useRegister((store) => store.now)
  return (
    <aside className="form-line">
      <h3>{messages.forms.ourLine}</h3>
      <p>{lineToTake(row, settings, now).words}</p>
    </aside>
  )
}
