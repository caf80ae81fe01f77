/** What is asked of the main process about registers as a whole. */
import { refusalSentence } from '#core/refusal'
import { problemSentence } from '#core/opening'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'

/** Opens the sample, or a folder of the person's choice, in place of the present register. */
export async function openRegister(which: 'sample' | 'choose'): Promise<void> {
  const reply = await bridge.openRegister(which)
  if (!reply.ok) say(refusalSentence(reply.refusal))
}

/** Checks every hash of the journal, and the ledger against it; says what was found. */
export async function verify(): Promise<void> {
  const reply = await bridge.verify()
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else if (reply.value.problems.length === 0) say(messages.desk.verified(reply.value.entries))
  else say(reply.value.problems.map(problemSentence).join(' '))
}

function say(sentence: string): void {
  useAnnouncements.getState().say(sentence)
}

/** Opens a link outside the program; the person is asked first. One that may not leave is not opened. */
export async function openLink(link: string): Promise<void> {
  await bridge.openLink(link).catch(() => {
    say(messages.desk.linkNotOpened)
  })
}
