/** What is asked of the main process about registers as a whole. */
import { refusalSentence, type Reply } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'

/** Opens the sample, or a folder of the person's choice, in place of the present register. */
export async function openRegister(which: 'sample' | 'choose'): Promise<void> {
  const reply = await bridge.openRegister(which)
  if (!reply.ok) say(refusalSentence(reply.refusal))
}

/** Goes on with a damaged register, which opens anew. */
export function repair(why: string): Promise<Reply<null>> {
  return bridge.repair(why)
}

/** Opens a link outside the program; the person is asked first. One that may not leave is not opened. */
export async function openLink(link: string): Promise<void> {
  await bridge.openLink(link).catch(() => {
    say(messages.desk.linkNotOpened)
  })
}

function say(sentence: string): void {
  useAnnouncements.getState().say(sentence)
}
