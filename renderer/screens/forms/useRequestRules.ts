import type { Request, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { Channel } from '#core/words'
import { attemptDraft } from './attempt'
import { chosenOf, requestCommand, sectionCommand, type RequestForm } from './request'
import { judge, type Judged, type Reasons } from './rules/judge'
import { judgementOf, type Judgement } from './rules/judgement'
import { isOfAttempt, placeOfWarning } from './rules/places'
import { useKnown } from './rules/useKnown'
import type { Form } from './useForm'

export interface RequestRules {
  /** What would be said to it if it were issued now, all of it. */
  readonly judged: Judged
  /** What is said of the request itself. */
  readonly own: Judgement
  /** What is said of the attempt by one channel. */
  readonly of: (channel: Channel) => Judgement
}

/** What the rules say to a request and to each of its attempts, as they stand in the form; `draft` is what it came from. */
export function useRequestRules(
  form: Form<RequestForm & { readonly reasons: Reasons }>,
  draft: Request | null,
  id: RequestId,
  settings: Settings,
): RequestRules {
  const { value } = form
  const note = value.note.chosen ? attemptDraft(value.note) : null
  const { known, given } = useKnown({ settings, request: draft, note: typeof note === 'string' ? null : note })
  const issued = judge(known, requestCommand('issue', value, id), draft, given)
  // A draft is refused nothing: so its warnings are there before it is whole. Before it names anybody there is nothing to think of.
  const drafted = value.counterpart.trim() === '' ? [] : judge(known, requestCommand('save-draft', value, id), null, given).warnings
  const judged: Judged = { objections: issued.objections, warnings: drafted }
  const chosen = chosenOf(value)
  return {
    judged,
    own: judgementOf(form, {
      objections: issued.objections.filter(({ place }) => !isOfAttempt(place)),
      warnings: drafted.filter(({ warning, about }) => !isOfAttempt(placeOfWarning(warning, about))),
    }),
    of: (channel) => {
      const n = chosen.findIndex(({ details }) => details.channel === channel) + 1
      const section = chosen[n - 1]
      const { objections } = section ? judge(known, sectionCommand(value, section, id), draft, given) : { objections: [] }
      const warnings = drafted.filter(({ about }) => about.of === 'attempt' && about.n === n)
      return judgementOf(form, { objections: objections.filter(({ place }) => isOfAttempt(place)), warnings }, channel)
    },
  }
}
