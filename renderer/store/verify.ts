/** Where verifying the register stands, whoever began it. */
import { create } from 'zustand'
import type { Verification, VerifyState } from '#core/bridge/bridge'
import { problemSentence } from '#core/opening'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'

interface Verify {
  /** Null before the first run since the register was opened. */
  readonly state: VerifyState | null
  readonly hear: (state: VerifyState) => void
  /** Another register is open: what was heard is not of it. `known` is what is known of that one, unless more was heard since. */
  readonly forget: (known: Promise<VerifyState | null>) => Promise<void>
}

export const useVerify = create<Verify>()((set) => ({
  state: null,
  hear: (state) => {
    set({ state })
  },
  forget: async (known) => {
    set({ state: null })
    const before = await known
    set(({ state }) => ({ state: state ?? before }))
  },
}))

let asked: Promise<void> | null = null

/** Verifies the register, after a run that began by itself, and says at the end what was found. Asked twice, it is done once. */
export function verify(): Promise<void> {
  asked ??= verifyAndSay().finally(() => {
    asked = null
  })
  return asked
}

async function verifyAndSay(): Promise<void> {
  const reply = await bridge.verify()
  const { say } = useAnnouncements.getState()
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else if (wrongIn(reply.value).length > 0) say(wrongIn(reply.value).join(' '))
  else say([...reply.value.mended, messages.desk.verify.whole(reply.value.entries)].join(' '))
}

/** All that was found wrong: what ends the recording, and then what does not. An exhibit has a name; its file's path tells nobody more. */
function wrongIn({ problems, exhibits }: Pick<Verification, 'problems' | 'exhibits'>): readonly string[] {
  return [...problems.map(problemSentence), ...exhibits.map(({ what }) => what)]
}
