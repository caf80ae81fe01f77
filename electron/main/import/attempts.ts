/** Rows that tell of an attempt: a note, an email or a direct message, and what came of it. */
import * as v from 'valibot'
import { Line, type AttemptDetails, type AttemptDraft, type Outcome } from '#core/request'
import { AttemptRole, AttemptState, Channel, Eligibility, EvidenceKind, MessageFolder, NoteKind, NoteSignature, OutcomeState } from '#core/words'
import { momentIn, optionalLine, optionalWords, ordinal, spelling, word, yesOrNo } from './cells'
import type { Clock } from './when'

/** How the column `what` names an attempt: "email", "chase by email", "copy by note". Null when it names none. */
export function attemptNamed(what: string): { readonly role: AttemptRole; readonly channel: Channel } | null {
  const named = spelling(what)
  const role = AttemptRole.options.find((each) => named.startsWith(`${each}-by-`)) ?? 'original'
  const channel = Channel.options.find((each) => named === (role === 'original' ? each : `${role}-by-${each}`))
  return channel ? { role, channel } : null
}

/** Reads an attempt from its row's cells, by a clock. */
export function attemptReader(
  { role, channel }: { role: AttemptRole; channel: Channel },
  clock: Clock,
): v.GenericSchema<unknown, { attempt: AttemptDraft; n: number | null; handedOver: boolean }> {
  return v.pipe(
    cellsOf(channel, clock),
    v.rawTransform(({ dataset, addIssue, NEVER }): { attempt: AttemptDraft; n: number | null; handedOver: boolean } => {
      const { cells, details } = dataset.value
      const course = courseOf(cells)
      if (typeof course !== 'string') {
        return { attempt: { role, details, text: cells.text, ...course }, n: cells.n, handedOver: cells['handed over'] }
      }
      addIssue({ message: course })
      return NEVER
    }),
  )
}

/** The columns that every attempt has: its way to them, and what came of it. */
function courseColumns(clock: Clock) {
  const moment = momentIn(clock)
  return {
    when: v.optional(moment),
    'planned for': v.optional(moment),
    state: v.optional(word(AttemptState)),
    'state at': v.optional(moment),
    'shown by': v.optional(word(EvidenceKind)),
    proof: v.optional(Line),
    words: v.optional(Line),
    code: v.optional(Line),
    text: optionalWords,
    n: v.optional(v.nullable(ordinal), null),
    'handed over': v.optional(yesOrNo, 'no'),
  }
}

/** An address may only be missing where the register itself counted the attempt: a person has forgotten it. */
function isAddressed({ to, n }: { readonly to: string; readonly n: number | null }): boolean {
  return to !== '' || n !== null
}

type CourseCells = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof courseColumns>, undefined>>

function cellsOf(channel: Channel, clock: Clock): v.GenericSchema<unknown, { cells: CourseCells; details: AttemptDetails }> {
  const course = courseColumns(clock)
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
        v.strictObject({ ...course, from: optionalLine, to: optionalLine, number: optionalLine }),
        v.partialCheck([['to'], ['n']], isAddressed, '“to” is missing'),
        v.transform((cells) => ({ cells, details: { channel, from: cells.from, to: cells.to, messageId: cells.number } })),
      )
    case 'direct-message':
      return v.pipe(
        v.strictObject({
          ...course,
          from: optionalLine,
          to: optionalLine,
          eligibility: v.optional(word(Eligibility), 'unknown'),
          'checked at': v.optional(momentIn(clock)),
          'checked by': optionalLine,
          folder: v.optional(word(MessageFolder), 'unknown'),
        }),
        v.partialCheck([['to'], ['n']], isAddressed, '“to” is missing'),
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
    const stray = (['state at', 'shown by', 'proof', 'words', 'code'] as const).find((column) => cells[column] !== undefined)
    if (stray) return `“${stray}” tells what came of it, so say that too, in “state”`
    if (state === 'dispatched' && !dispatchedAt) return '“when” is missing: say when it was sent'
    if (state === 'planned' && dispatchedAt) return '“when” says that it was sent, and “state” that it is only planned'
    if (!cells.state && !plannedFor && !dispatchedAt) return 'say in “when” when it was sent, or in “planned for” when it will be'
    return { plannedFor, dispatchedAt, outcome: null }
  }
  const at = cells['state at'] ?? dispatchedAt
  if (!at) return '“state at” is missing: say when this was known'
  if (proof && !kind) return NO_KIND
  return { plannedFor, dispatchedAt, outcome: { state, at, evidence: kind ? { kind, words: proof } : null, words, code: cells.code ?? '' } }
}

const NO_KIND = `“proof” needs “shown by”: ${EvidenceKind.options.join(', ').replaceAll('-', ' ')}`

/** What else came of an attempt, after what stands in its own row. */
export function outcomeReader(clock: Clock): v.GenericSchema<unknown, { n: number; outcome: Outcome }> {
  return v.pipe(
    v.strictObject({
      n: ordinal,
      state: word(OutcomeState),
      'state at': momentIn(clock),
      'shown by': v.optional(word(EvidenceKind)),
      proof: optionalLine,
      words: optionalLine,
      code: optionalLine,
    }),
    v.check((cells) => cells.proof === '' || cells['shown by'] !== undefined, NO_KIND),
    v.transform(({ n, state, 'state at': at, 'shown by': kind, proof, words, code }) => ({
      n,
      outcome: { state, at, evidence: kind ? { kind, words: proof } : null, words, code },
    })),
  )
}
