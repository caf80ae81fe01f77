/** The spreadsheet that is being imported: how it is read, what was understood, and what became of it. */
import { create } from 'zustand'
import { refusalSentence } from '#core/refusal'
import { READ_AS_FOUND, type ChosenSpreadsheet, type Reading, type Understood } from '#core/spreadsheet'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'
import { useDialog } from './dialog'

interface SpreadsheetStore {
  readonly reading: Reading
  /** Null until the first answer. */
  readonly understood: Understood | null
  /** How far understanding is, from 0 to 1; null while nothing is being read. */
  readonly part: number | null
  readonly isWriting: boolean
  /** Why it could not be read or written, or what was saved. */
  readonly said: { readonly tone: 'good' | 'bad'; readonly sentence: string } | null
  /** How many requests were imported; null until then. */
  readonly written: number | null
  /** Begins with a file; returns what lets go of it. */
  readonly begin: (chosen: ChosenSpreadsheet) => () => void
  readonly read: (chosen: ChosenSpreadsheet, change: Partial<Reading>) => Promise<void>
  readonly write: (chosen: ChosenSpreadsheet, mayLeaveOut: boolean) => Promise<void>
  readonly saveRefused: (chosen: ChosenSpreadsheet) => Promise<void>
}

const BEGUN = { reading: READ_AS_FOUND, understood: null, part: 0, isWriting: false, said: null, written: null } as const

/** Raised by each question and each file: an answer to an earlier one is dropped. */
let question = 0
/** The file that is looked at. */
let present = ''

export const useSpreadsheet = create<SpreadsheetStore>()((set, get) => ({
  ...BEGUN,
  begin: (chosen) => {
    set(BEGUN)
    present = chosen.id
    const stop = bridge.on('understanding', (part) => {
      if (get().part !== null) set({ part })
    })
    void get().read(chosen, {})
    return () => {
      question += 1
      present = ''
      set(BEGUN)
      stop()
      void bridge.leaveSpreadsheet(chosen.id)
    }
  },
  read: async (chosen, change) => {
    question += 1
    const mine = question
    const reading = { ...get().reading, ...change }
    set({ reading, part: 0, said: null })
    const reply = await bridge.understandSpreadsheet(chosen.id, reading)
    if (mine !== question) return
    if (reply.ok) set({ understood: reply.value, part: null })
    else set({ part: null, said: { tone: 'bad', sentence: refusalSentence(reply.refusal) } })
  },
  write: async (chosen, mayLeaveOut) => {
    if (get().isWriting) return
    set({ isWriting: true, said: null })
    const reply = await bridge.importSpreadsheet(chosen.id, mayLeaveOut).catch(() => null)
    // Where something was left out, the sheet itself tells; who closed it meanwhile is told as well.
    const isTold = present === chosen.id && get().understood?.leftOut.rows !== 0
    if (reply?.ok && reply.value.isWritten && !isTold) useAnnouncements.getState().say(messages.spreadsheet.done(reply.value.requests))
    if (present !== chosen.id) return
    if (reply === null) set({ isWriting: false, said: { tone: 'bad', sentence: messages.spreadsheet.unanswered } })
    else if (!reply.ok) set({ isWriting: false, said: { tone: 'bad', sentence: refusalSentence(reply.refusal) } })
    else if (reply.value.isWritten) set({ isWriting: false, written: reply.value.requests })
    else set({ isWriting: false, understood: reply.value.understood, said: { tone: 'bad', sentence: messages.spreadsheet.changed } })
  },
  saveRefused: async (chosen) => {
    const reply = await bridge.saveRefusedRows(chosen.id)
    if (!reply.ok) set({ said: { tone: 'bad', sentence: refusalSentence(reply.refusal) } })
    else if (reply.value) set({ said: { tone: 'good', sentence: messages.spreadsheet.savedRefused(reply.value.path) } })
  },
}))

/** Asks for a spreadsheet and opens what it says. */
export async function chooseSpreadsheet(): Promise<void> {
  const reply = await bridge.chooseSpreadsheet()
  if (!reply.ok) useAnnouncements.getState().say(refusalSentence(reply.refusal))
  else if (reply.value) useDialog.getState().show({ kind: 'import', chosen: reply.value })
}
