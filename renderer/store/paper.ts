/** Whatever is previewed on paper: which paper, whom it is for, what is under way, and what became of saving or printing it. */
import { create } from 'zustand'
import type { Saved } from '#core/bridge/bridge'
import type { PaperFormat, PaperQuery, PaperStage } from '#core/projections/paper'
import { refusalSentence, type Reply } from '#core/refusal'
import { Orientation, PaperSize } from '#core/words'
import { bridge } from '../bridge'
import * as stored from './stored'

export type PaperOutcome = { readonly kind: 'saved'; readonly path: string } | { readonly kind: 'refused'; readonly sentence: string }

interface PaperStore {
  /** As last chosen on this computer: one office has one kind of paper in its printer. */
  readonly paper: PaperSize
  /** Of a status sheet, as last chosen on this computer. */
  readonly orientation: Orientation
  /** What is under way; one thing at a time. */
  readonly doing: PaperFormat | 'print' | null
  /** Where it stands; null before its pages are begun. */
  readonly stage: PaperStage | null
  readonly outcome: PaperOutcome | null
  /** Begins with the paper that was chosen last, and forgets what became of what was previewed before. */
  readonly begin: () => void
  /** Sets something on the paper that it was on before; what was chosen last stays so. */
  readonly setOn: (setting: Pick<PaperStore, 'paper' | 'orientation'>) => void
  readonly choosePaper: (paper: PaperSize) => void
  readonly chooseOrientation: (orientation: Orientation) => void
  /** The main process asks where, and writes the file. */
  readonly save: (query: PaperQuery, format: PaperFormat, forWhom: string) => Promise<void>
  /** Ends what is under way, before anything is written. */
  readonly stop: () => void
  readonly print: (query: PaperQuery, forWhom: string) => Promise<void>
}

export const usePaperwork = create<PaperStore>()((set, get) => {
  const perform = async (doing: PaperFormat | 'print', act: () => Promise<Reply<Saved>>): Promise<void> => {
    if (get().doing !== null) return
    set({ doing, stage: null, outcome: null })
    const leave = bridge.on('setting', (stage) => {
      set({ stage })
    })
    try {
      set({ outcome: outcomeOf(await act()) })
    } finally {
      leave()
      set({ doing: null, stage: null })
    }
  }
  return {
    ...chosen(),
    doing: null,
    stage: null,
    outcome: null,
    begin: () => {
      set({ ...chosen(), outcome: null })
    },
    setOn: ({ paper, orientation }) => {
      set({ paper, orientation })
    },
    choosePaper: (paper) => {
      stored.write('paper', paper)
      set({ paper, outcome: null })
    },
    chooseOrientation: (orientation) => {
      stored.write('orientation', orientation)
      set({ orientation, outcome: null })
    },
    save: (query, format, forWhom) => perform(format, () => bridge.savePaper(query, format, forWhom)),
    stop: () => void bridge.stopPaper(),
    print: (query, forWhom) => perform('print', () => bridge.printPaper(query, forWhom)),
  }
})

/** Null when the person thought better of it, and when it was printed: the system has said so itself. */
function outcomeOf(reply: Reply<Saved>): PaperOutcome | null {
  if (!reply.ok) return { kind: 'refused', sentence: refusalSentence(reply.refusal) }
  return reply.value && { kind: 'saved', path: reply.value.path }
}

function chosen(): Pick<PaperStore, 'paper' | 'orientation'> {
  return { paper: storedOf('paper', PaperSize.options) ?? 'a4', orientation: storedOf('orientation', Orientation.options) ?? 'landscape' }
}

function storedOf<T extends string>(name: string, options: readonly T[]): T | null {
  const word = stored.read(name)
  return options.find((option) => option === word) ?? null
}
