import type { Command } from '#core/command'
import type { AttemptDraft, Request, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { useUndoable } from '../../store/undoable'
import { judge, letStand, type Asked, type Judged } from './rules/judge'
import type { Reasoned } from './rules/judgement'
import { useKnown } from './rules/useKnown'
import type { Form } from './useForm'

/** What records a form: asks the register for the commands, says what was done, and goes on; the form closes unless told otherwise. */
export function useSubmit(form: Form<object>, said: string): (commands: readonly Command[], then?: () => void) => void {
  const close = useDialog((store) => store.close)
  const say = useAnnouncements((store) => store.say)
  const submit = async (commands: readonly Command[], then: () => void): Promise<void> => {
    const done = await form.submit(...commands)
    if (done === null) return
    say(said, useUndoable.getState().last)
    then()
  }
  return (commands, then = close) => void submit(commands, then)
}

interface Recorded {
  readonly settings: Settings
  readonly form: Reasoned
  readonly request: Request
  /** Requests on which the same is recorded. While one types, the rules are asked about the first; the register asks them of each. */
  readonly others?: readonly RequestId[]
  readonly asked: Asked
  /** What is said once it is done. */
  readonly said: string
  readonly note?: AttemptDraft | null
  readonly other?: Request | null
}

/** A form about a request: what the rules say to it as it stands, and what records it. */
export function useRecord({ settings, form, request, others = [], asked, said, note, other }: Recorded): {
  readonly judged: Judged
  readonly record: (then?: () => void) => void
} {
  const { known, given } = useKnown({ settings, request, note: note ?? null, other: other ?? null })
  const submit = useSubmit(form, said)
  const judged = judge(known, asked, request, given)
  const record = (then?: () => void): void => {
    const commands = commandsOf(form, request.id, asked, judged)
    if (commands === null || 'lacks' in asked) return
    submit([...commands, ...others.map((each) => ({ ...asked, request: each }))], then)
  }
  return { judged, record }
}

/** The commands that a form means, warnings with a reason let stand together with it; null when the rules object, which it then tells. */
export function commandsOf(form: Reasoned, request: RequestId, asked: Asked, { objections, warnings }: Judged): readonly Command[] | null {
  const [objection] = objections
  if (objection || 'lacks' in asked) {
    form.object(objection?.sentence ?? '')
    return null
  }
  return [asked, ...letStand(warnings, form.value.reasons, request)]
}
