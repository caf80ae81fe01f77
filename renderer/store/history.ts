/** The history that is looked at: what it is narrowed to, what was read of it, and what became of saving it. */
import { create } from 'zustand'
import type { HistoryPage, HistoryQuery } from '#core/bridge/history'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'

type Narrowed = Pick<HistoryQuery, 'by' | 'day'>

interface HistoryStore {
  readonly query: HistoryQuery
  /** Null until the first answer. */
  readonly page: HistoryPage | null
  readonly isSaving: boolean
  /** What came of saving, or why nothing could be read. */
  readonly said: { readonly tone: 'good' | 'bad'; readonly sentence: string } | null
  /** Begins anew with a request, or with everything. */
  readonly begin: (request: RequestId | null) => Promise<void>
  readonly narrow: (to: Partial<Narrowed>) => Promise<void>
  readonly more: () => Promise<void>
  readonly save: () => Promise<void>
}

const WINDOW = 50
/** The longest window that is answered. */
const MOST = 1_000

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0

export const useHistory = create<HistoryStore>()((set, get) => {
  const ask = async (query: HistoryQuery): Promise<void> => {
    question += 1
    const mine = question
    set({ query })
    const reply = await bridge.history(query)
    if (mine !== question) return
    if (reply.ok) set({ page: reply.value })
    else set({ said: { tone: 'bad', sentence: refusalSentence(reply.refusal) } })
  }
  return {
    query: { request: null, by: null, day: null, offset: 0, limit: WINDOW },
    page: null,
    isSaving: false,
    said: null,
    begin: async (request) => {
      set({ page: null, said: null })
      await ask({ request, by: null, day: null, offset: 0, limit: WINDOW })
    },
    narrow: (to) => ask({ ...get().query, ...to, limit: WINDOW }),
    more: () => ask({ ...get().query, limit: Math.min(MOST, get().query.limit + WINDOW) }),
    save: async () => {
      if (get().isSaving) return
      set({ isSaving: true, said: null })
      const reply = await bridge.saveHistory(get().query)
      const saved = reply.ok && reply.value ? { tone: 'good' as const, sentence: messages.history.saved(reply.value.path) } : null
      set({ isSaving: false, said: reply.ok ? saved : { tone: 'bad', sentence: refusalSentence(reply.refusal) } })
    },
  }
})

/** Saves every request as a spreadsheet that can be imported, and says what came of it. */
export async function saveRequests(): Promise<void> {
  const reply = await bridge.saveRequests()
  const { say } = useAnnouncements.getState()
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else if (reply.value) say(messages.history.saved(reply.value.path))
}
