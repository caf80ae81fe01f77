/** Which form of the line to take is looked at, and whose is being written. */
import { create } from 'zustand'
import type { RequestId } from '#core/request'
import { useOpened } from './opened'

/** One sentence, a paragraph, or dated lines. */
export const LINE_FORMS = ['short', 'long', 'timeline'] as const
export type LineForm = (typeof LINE_FORMS)[number]

interface LineStore {
  readonly form: LineForm
  readonly writing: RequestId | null
  readonly show: (form: LineForm) => void
  /** What is written is the short form. */
  readonly write: (request: RequestId) => void
  readonly stop: () => void
}

export const useLine = create<LineStore>()((set) => ({
  form: 'short',
  writing: null,
  show: (form) => {
    set({ form, writing: null })
  },
  write: (request) => {
    useOpened.getState().read(true)
    set({ form: 'short', writing: request })
  },
  stop: () => {
    set({ writing: null })
  },
}))
