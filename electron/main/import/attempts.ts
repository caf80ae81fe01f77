/** Rows that tell of an attempt: a note, an email or a direct message, and what came of it. */
import * as v from 'valibot'
import type { Zone } from '#core/moment'
import { Line, type AttemptDetails, type AttemptDraft } from '#core/request'
import { AttemptRole, AttemptState, Channel, Eligibility, EvidenceKind, MessageFolder, NoteKind, NoteSignature } from '#core/words'
import { momentIn, optionalLine, optionalWords, spelling, word } from './cells'

/** How the column `what` names an attempt: "email", "chase by email", "copy by note". Null when it names none. */
export function attemptNamed(what: string): { readonly role: AttemptRole; readonly channel: Channel } | null {
  const named = spelling(what)
  const role = AttemptRole.options.find((each) => named.startsWith(`${each}-by-`)) ?? 'original'
  const channel = Channel.options.find((each) => named === (role === 'original' ? each : `${role}-by-${each}`))
  return channel ? { role, channel } : null
}

/** Reads an attempt from its row's cells, by the clock of `zone`. */
export function attemptReader({ role, channel }: { role: AttemptRole; channel: Channel }, zone: Zone): v.GenericSchema<unknown, AttemptDraft> {
  return v.pipe(
    cellsOf(channel, zone),
    v.rawTransform(({ dataset, addIssue, NEVER }): AttemptDraft => {
      const { cells, details } = dataset.value
      const course = courseOf(cells)
      if (typeof course !== 'string') return { role, details, text: cells.text, ...course }
      addIssue({ message: course })
      return NEVER
    }),
  )
}

/** The columns that every attempt has: its way to them, and what came of it. */
function courseColumns(zone: Zone) {
  const moment = momentIn(zone)
  return {
    when: v.optional(moment),
    'planned for': v.optional(moment),
    state: v.optional(word(AttemptState)),
    'state at': v.optional(moment),
    'shown by': v.optional(word(EvidenceKind)),
    proof: v.optional(Line),
    words: v.optional(Line),
    text: optionalWords,
  }
}

type CourseCells = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof courseColumns>, undefined>>

function cellsOf(channel: Channel, zone: Zone): v.GenericSchema<unknown, { cells: CourseCells; details: AttemptDetails }> {
  const course = courseColumns(zone)
  switch (channel) {
    case 'note':
      return v.pipe(
        v.strictObject({
          ...course,
          kind: v.optional(word(NoteKind), 'note verbale'),
          number: optionalLine,
          signature: v.optional(word(NoteSignature), 'neither'),
          from: optionalLine,
          to: optionalLine,
          post: optionalLine,
          desk: optionalLine,
        }),
        v.transform((cells) => {
          const { kind, number, signature, from: messenger, to: name, post, desk } = cells
          return { cells, details: { channel, kind, number, signature, messenger, handedTo: { name, post, desk } } }
        }),
      )
    case 'email':
      return v.pipe(
        v.strictObject({ ...course, from: optionalLine, to: Line, number: optionalLine }),
        v.transform((cells) => ({ cells, details: { channel, from: cells.from, to: cells.to, messageId: cells.number } })),
      )
    case 'direct-message':
      return v.pipe(
        v.strictObject({
          ...course,
          from: optionalLine,
          to: Line,
          eligibility: v.optional(word(Eligibility), 'unknown'),
          'checked at': v.optional(momentIn(zone)),
          'checked by': optionalLine,
          folder: v.optional(word(MessageFolder), 'unknown'),
        }),
        v.transform((cells) => {
          const { from, to, eligibility, 'checked at': checkedAt = null, 'checked by': checkedBy, folder } = cells
          return { cells, details: { channel, from, to, eligibility, checkedAt, checkedBy, folder } }
        }),
      )
  }
}

/** The course of an attempt, or a sentence that says why its cells do not fit together. */
function courseOf(cells: CourseCells): Pick<AttemptDraft, 'plannedFor' | 'dispatchedAt' | 'outcome'> | string {
  const { when: dispatchedAt = null, 'planned for': plannedFor = null, 'shown by': kind, proof = '', words = '' } = cells
  const state = cells.state ?? (dispatchedAt ? 'dispatched' : 'planned')
  if (state === 'planned' || state === 'dispatched') {
    const stray = (['state at', 'shown by', 'proof', 'words'] as const).find((column) => cells[column] !== undefined)
    if (stray) return `“${stray}” tells what came of it, so say that too, in “state”`
    if (state === 'dispatched' && !dispatchedAt) return '“when” is missing: say when it was sent'
    if (state === 'planned' && dispatchedAt) return '“when” says that it was sent, and “state” that it is only planned'
    if (state === 'planned' && !plannedFor) return 'say in “when” when it was sent, or in “planned for” when it will be'
    return { plannedFor, dispatchedAt, outcome: null }
  }
  const at = cells['state at'] ?? dispatchedAt
  if (!at) return '“state at” is missing: say when this was known'
  if (proof && !kind) return `“proof” needs “shown by”: ${EvidenceKind.options.join(', ').replaceAll('-', ' ')}`
  return { plannedFor, dispatchedAt, outcome: { state, at, evidence: kind ? { kind, words: proof } : null, words, code: '' } }
}
