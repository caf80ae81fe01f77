import { TriangleAlert } from 'lucide-react'
import { messages } from '../../messages'
import { warningsOf, type RequestForm } from './request'

/** What is worth a thought before the request is issued; it stops nothing. */
export function Warnings({ form, now }: { readonly form: RequestForm; readonly now: number }) {
  const say = messages.forms.newRequest
  const warnings = warningsOf(form, now)
  return (
    <div role="status" aria-label={say.warnings}>
      {warnings.length > 0 && (
        <ul className="form-warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={14} aria-hidden />
              <span>{say.warning[warning]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
