/** The letter or delivery slip that is previewed: its paper, and what became of saving or printing it. */
import { create } from 'zustand'
import type { LetterQuery, SlipQuery } from '#core/projections/paper'
import type { PaperSize } from '#core/words'
import { bridge } from '../bridge'
import { paperOutcome, type PaperOutcome } from './paper-outcome'
import * as stored from './stored'

/** What of a note is set on paper, whatever the paper. */
export type OfNote = Omit<LetterQuery, 'paper'> | Omit<SlipQuery, 'paper'>

interface LetterStore {
  /** As last chosen on this computer: one office has one kind of paper in its printer. */
  readonly paper: PaperSize
  /** What is under way; one thing at a time. */
  readonly doing: 'save' | 'print' | null
  readonly outcome: PaperOutcome | null
  readonly begin: () => void
  readonly choose: (paper: PaperSize) => void
  /** The main process asks where, and writes the file. */
  readonly save: (of: OfNote) => Promise<void>
  readonly print: (of: OfNote) => Promise<void>
}

export const useLetter = create<LetterStore>()((set, get) => ({
  paper: stored.read('paper') === 'letter' ? 'letter' : 'a4',
  doing: null,
  outcome: null,
  begin: () => {
    set({ outcome: null })
  },
  choose: (paper) => {
    stored.write('paper', paper)
    set({ paper, outcome: null })
  },
  save: async (of) => {
    if (get().doing !== null) return
    set({ doing: 'save', outcome: null })
    const outcome = paperOutcome(await bridge.savePaper({ ...of, paper: get().paper }, 'pdf', ''))
    set({ doing: null, outcome })
  },
  print: async (of) => {
    if (get().doing !== null) return
    set({ doing: 'print', outcome: null })
    const outcome = paperOutcome(await bridge.printPaper({ ...of, paper: get().paper }, ''))
    set({ doing: null, outcome })
  },
}))
