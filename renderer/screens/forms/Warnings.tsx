import { TriangleAlert } from 'lucide-react'
import { messages } from '../../messages'
import type { Warning } from './warnings'

/** What is worth a thought; it stops nothing. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const say = messages.forms.warning
  return (
    <div role="status" aria-label={say.title}>
      {warnings.length > 0 && (
        <ul className="form-warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={14} aria-hidden />
              <span>{say.about[warning]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
