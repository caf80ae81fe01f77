import type { Command } from '#core/command'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import type { Form } from './useForm'

/** What records a form: asks the register, says what was done and closes. `command` is null while the form gives no time. */
export function useRecord(form: Form<object>, command: Command | null, said: string): () => void {
  const close = useDialog((store) => store.close)
  const say = useAnnouncements((store) => store.say)
  const record = async (asked: Command): Promise<void> => {
    const done = await form.submit(asked)
    if (done === null) return
    say(said)
    close()
  }
  return () => {
    if (command === null) form.object(messages.forms.field.incomplete)
    else void record(command)
  }
}
