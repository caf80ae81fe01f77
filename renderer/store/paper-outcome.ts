/** What became of saving or printing something on paper: a sheet, a letter. */
import type { Saved } from '#core/bridge/bridge'
import { refusalSentence, type Reply } from '#core/refusal'

export type PaperOutcome = { readonly kind: 'saved'; readonly path: string } | { readonly kind: 'refused'; readonly sentence: string }

/** Null when the person thought better of it, and when it was printed: the system has said so itself. */
export function paperOutcome(reply: Reply<Saved>): PaperOutcome | null {
  if (!reply.ok) return { kind: 'refused', sentence: refusalSentence(reply.refusal) }
  return reply.value && { kind: 'saved', path: reply.value.path }
}
