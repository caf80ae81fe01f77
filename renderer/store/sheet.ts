/** The sheet that is previewed: what it shows, what it says, and what became of saving or printing it. */
import { create } from 'zustand'
import { OPEN_REQUESTS, type PaperFormat, type SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { paperOutcome, type PaperOutcome } from './paper-outcome'

interface SheetStore {
  readonly query: SheetQuery
  /** Null until the first answer. */
  readonly data: SheetData | null
  /** What is under way; one thing at a time. */
  readonly doing: PaperFormat | 'print' | null
  readonly outcome: PaperOutcome | null
  /** Begins anew, with all open requests. */
  readonly begin: () => Promise<void>
  readonly ask: (query: SheetQuery) => Promise<void>
  /** Reads anew what is shown: the register has changed. */
  readonly refresh: () => Promise<void>
  /** The main process asks where, and writes the file. */
  readonly save: (format: PaperFormat) => Promise<void>
  readonly print: () => Promise<void>
}

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0

export const useSheet = create<SheetStore>()((set, get) => ({
  query: OPEN_REQUESTS,
  data: null,
  doing: null,
  outcome: null,
  begin: async () => {
    set({ data: null, outcome: null })
    await get().ask(OPEN_REQUESTS)
  },
  ask: async (query) => {
    set({ query })
    question += 1
    const mine = question
    const reply = await bridge.sheet(query)
    if (mine !== question) return
    if (reply.ok) set({ data: reply.value })
    else set({ outcome: { kind: 'refused', sentence: refusalSentence(reply.refusal) } })
  },
  refresh: () => get().ask(get().query),
  save: async (format) => {
    if (get().doing !== null) return
    set({ doing: format, outcome: null })
    const outcome = paperOutcome(await bridge.savePaper(get().query, format, ''))
    set({ doing: null, outcome })
  },
  print: async () => {
    if (get().doing !== null) return
    set({ doing: 'print', outcome: null })
    const outcome = paperOutcome(await bridge.printPaper(get().query, ''))
    set({ doing: null, outcome })
  },
}))
