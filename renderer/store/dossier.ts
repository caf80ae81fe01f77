/** The dossier that is previewed: in which edition, and what it says. */
import { create } from 'zustand'
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery } from '#core/projections/paper'
import { refusalSentence } from '#core/refusal'
import type { Edition } from '#core/words'
import { bridge } from '../bridge'

interface DossierStore {
  readonly edition: Edition
  /** Null until the first answer. */
  readonly data: DossierData | null
  /** Why it could not be read; null where it could. */
  readonly problem: string | null
  readonly choose: (edition: Edition) => void
  readonly ask: (query: DossierQuery) => Promise<void>
  /** Forgets it: the next one begins as the office's own. */
  readonly end: () => void
}

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0

export const useDossier = create<DossierStore>()((set) => ({
  edition: 'internal',
  data: null,
  problem: null,
  choose: (edition) => {
    set({ edition })
  },
  ask: async (query) => {
    question += 1
    const mine = question
    const reply = await bridge.dossier(query)
    if (mine !== question) return
    set(reply.ok ? { data: reply.value, problem: null } : { data: null, problem: refusalSentence(reply.refusal) })
  },
  end: () => {
    question += 1
    set({ edition: 'internal', data: null, problem: null })
  },
}))
