/** What the register would say to a form as it stands: asked of its own rules, in the window, while one types. */
import type { Command } from '#core/command'
import { ENTRY_VERSION, isOfRequest, type Entry } from '#core/entry'
import { warningsOf, type Warned } from '#core/projections/warnings'
import { refusalSentence, type Refusal } from '#core/refusal'
import { apply } from '#core/register/apply'
import { decide, type Given, type Known } from '#core/register/decide'
import type { Request } from '#core/request'
import { messages } from '../../../messages'
import { placeOf, type Place } from './places'

/** What a form means: a command, or the moment that it still lacks. */
export type Asked = Command | { readonly lacks: Place }

export interface Objection {
  readonly place: Place
  readonly sentence: string
}

export interface Judged {
  /** Everything that would be refused, the weightiest first. */
  readonly objections: readonly Objection[]
  /** What would be worth a thought afterwards, and is not yet. */
  readonly warnings: readonly Warned[]
}

/** Judges what a form means. `before` is the request as it is; null for one that is only being written. */
export function judge(known: Known, asked: Asked, before: Request | null, given: Given): Judged {
  if ('lacks' in asked) return { objections: [{ place: asked.lacks, sentence: messages.forms.field.incomplete }], warnings: [] }
  const reply = decide(known, asked, given)
  if (!reply.ok) return { objections: [reply.refusal, ...(reply.besides ?? [])].map(objectionOf), warnings: [] }
  const after = reply.value
    .map((body, index): Entry => ({ v: ENTRY_VERSION, desk: 'window', clock: index + 1, recorded: given.now, by: '', ...body }))
    .filter(isOfRequest)
    .reduce((request, entry) => apply(request, entry), before)
  return { objections: [], warnings: after ? newWarnings(known, before, after, given) : [] }
}

/** A refusal, told at its place. */
export function objectionOf(refusal: Refusal): Objection {
  return { place: placeOf(refusal), sentence: refusalSentence(refusal) }
}

function newWarnings({ office }: Known, before: Request | null, after: Request, { now }: Given): Warned[] {
  const known = new Set(before ? warningsOf(before, office, now).map(keyOf) : [])
  // That the next chase is due is said of the request, and not of what is being written down.
  return warningsOf(after, office, now).filter((warned) => warned.warning !== 'chase-due' && !known.has(keyOf(warned)))
}

/** Tells a warning about one fact from every other. */
export function keyOf({ warning, about: { of, n } }: Warned): string {
  return `${warning} ${of} ${String(n ?? '')}`
}

/** Reasons for which warnings are let stand, by {@link keyOf}. */
export type Reasons = Readonly<Record<string, string>>

/** The commands that let warnings stand for which a reason was given. */
export function letStand(warnings: readonly Warned[], reasons: Reasons, request: Request['id']): Command[] {
  return warnings.flatMap((warned) => {
    const reason = (reasons[keyOf(warned)] ?? '').trim()
    return reason === '' ? [] : { kind: 'accept-warning', request, accepted: { ...warned, reason } }
  })
}
