/** The status sheet that is previewed: what it shows and what it says. */
import { create } from 'zustand'
import { OPEN_REQUESTS, type SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { usePaperwork } from './paper'
import { useRecalling } from './recalling'

interface SheetStore {
  readonly query: SheetQuery
  /** Null until the first answer. */
  readonly data: SheetData | null
  /** Why what was asked for last cannot be shown, in a sentence; null when it can. */
  readonly problem: string | null
  /** Begins anew, with all open requests, but for what is asked otherwise, on its own paper or else on the one that was chosen last. */
  readonly begin: (asked?: Partial<SheetQuery>) => Promise<void>
  readonly ask: (query: SheetQuery) => Promise<void>
  /** Asks for the same on other paper; nothing is asked when it is on it. */
  readonly set: (setting: Pick<SheetQuery, 'paper' | 'orientation'>) => Promise<void>
  /** Reads anew what is shown: the register has changed. */
  readonly refresh: () => Promise<void>
}

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0

export const useSheet = create<SheetStore>()((put, get) => ({
  query: OPEN_REQUESTS,
  data: null,
  problem: null,
  begin: async (asked) => {
    const present = usePaperwork.getState()
    const { paper = present.paper, orientation = present.orientation } = asked ?? {}
    present.setOn({ paper, orientation })
    put({ data: null })
    await get().ask({ ...OPEN_REQUESTS, ...asked, paper, orientation })
  },
  ask: async (query) => {
    put({ query })
    question += 1
    const mine = question
    const reply = await useRecalling.getState().during(bridge.sheet(query))
    if (mine !== question) return
    if (reply.ok) put({ data: reply.value, problem: null })
    else put({ problem: refusalSentence(reply.refusal) })
  },
  set: async (setting) => {
    const { query, ask } = get()
    if (query.paper !== setting.paper || query.orientation !== setting.orientation) await ask({ ...query, ...setting })
  },
  refresh: () => get().ask(get().query),
}))
