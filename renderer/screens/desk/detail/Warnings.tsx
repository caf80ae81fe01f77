import { TriangleAlert } from 'lucide-react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { warningsOf } from '#core/projections/warnings'
import type { Warning } from '#core/words'
import { messages } from '../../../messages'
import { useOffice } from '../../../store/office'
import { useRegister } from '../../../store/register'
import { WarningActs } from './WarningActs'
import './Warnings.css'

/** What is worth a thought about the request and was not let stand: a line a kind, however often it occurs. */
export function Warnings({ opened: { request } }: { readonly opened: OpenedRequest }) {
  const office = useOffice((store) => store.office)
  const now = useRegister((store) => store.now)
  const kinds = new Map<Warning, number>()
  if (office) for (const { warning } of warningsOf(request, office, now)) kinds.set(warning, (kinds.get(warning) ?? 0) + 1)
  if (kinds.size === 0) return null
  const { detail } = messages.desk
  const { brief } = messages.forms.warning
  return (
    <section className="warnings" aria-labelledby="warnings-title">
      <h3 className="detail-heading" id="warnings-title">
        {detail.warnings}
      </h3>
      <ul>
        {[...kinds].map(([warning, count]) => (
          <li key={warning}>
            <TriangleAlert size={14} aria-hidden />
            <span>{detail.warningTimes(brief[warning], count)}</span>
            <span className="warning-acts">
              <WarningActs warning={warning} request={request} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
