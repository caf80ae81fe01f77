import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { Ending } from '#core/words'
import { messages } from '../../messages'
import { useWhole } from '../../store/whole'
import { AboutForm } from './AboutForm'
import { keptAs } from './others'
import { ReasonField } from './ReasonField'
import { RequestField } from './RequestField'
import { At } from './rules/At'
import type { Asked } from './rules/judge'
import { useForm } from './useForm'
import { useRecord } from './useRecord'

interface EndProps {
  readonly opened: OpenedRequest
  readonly others: readonly RequestId[]
  readonly settings: Settings
  readonly as: Ending
}

/** Lays a request to rest, with a reason: closed, withdrawn, voided with its number kept, or superseded by another. */
export function End({ opened: { row, request }, others, settings, as }: EndProps) {
  const say = wordsOf(as, rowReference(row), others.length)
  const form = useForm(keptAs(`end ${as}`, row.id, others), { reason: '', successor: '', by: '', reasons: {} })
  const { reason, successor, by } = form.value
  const other = useWhole(by === '' ? null : by)
  const asked: Asked = { kind: 'end', request: row.id, ending: { as, reason: reason.trim(), by: by === '' ? null : by } }
  const { judged, record } = useRecord({ settings, form, request, others, asked, other, said: say.said })
  return (
    <AboutForm row={row} others={others} title={say.title} width={560} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <p className="form-says">{say.says}</p>
        {as === 'superseded' && (
          <At place="successor">
            {(mark) => (
              <RequestField
                label={messages.forms.end.successor}
                value={successor}
                except={row.id}
                onChange={(text, id) => {
                  form.change({ successor: text, by: id ?? '' })
                }}
                hint={messages.forms.end.successorHint}
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

interface Says {
  readonly title: string
  readonly says: string
  readonly submit: string
  readonly said: string
}

/** What is said of one request that is laid to rest, or of it and others. */
function wordsOf(as: Ending, reference: string, others: number): Says {
  const { end } = messages.forms
  if (others === 0 || as === 'superseded') {
    return { title: end.title[as], says: end.says[as](reference), submit: end.submit[as], said: end.recorded[as](reference) }
  }
  const { form, said } = messages.several
  return { title: form.endTitle[as](others + 1), says: form.end[as], submit: form.endSubmit[as], said: said.ended[as](others + 1) }
}
