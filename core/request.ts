/** A request, whole: what was asked, every attempt to deliver it, and all that came back. */
import * as v from 'valibot'
import { ChasePolicy } from './chase-policy'
import type { Exhibit } from './exhibit'
import { Instant, Moment } from './moment'
import {
  AnswerKind,
  AttemptRole,
  CameBy,
  Denied,
  Eligibility,
  Ending,
  EvidenceKind,
  Level,
  MessageFolder,
  NoteKind,
  NoteSignature,
  OutcomeState,
  Settlement,
  Warning,
} from './words'

/** How long a line may be, in characters. */
export const LONGEST_LINE = 1_000
/** One line of a form. Longer text belongs in {@link Words}. */
export const Line = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_LINE, 'is longer than 1,000 characters'))
/** Text of any number of lines, kept to the letter. */
export const Words = v.pipe(v.string(), v.maxLength(1_000_000, 'is longer than a million characters'))
export const RequestId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,64}$/, 'is not an identifier'))
export type RequestId = v.InferOutput<typeof RequestId>
/** Counts attempts, acknowledgements or denials within their request, from 1. */
export const Ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A request's number: unique in its year, given on issue, never reused. */
export const RequestNumber = v.object({
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(9999)),
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999)),
})
export type RequestNumber = v.InferOutput<typeof RequestNumber>

/** What was asked, of whom, and by when they should acknowledge it. `text` is the text as sent. */
export const Content = v.object({
  subject: Line,
  ask: Words,
  text: Words,
  formal: v.boolean(),
  /** The body asked. One typed for the first time is added to the counterparts on the way. */
  counterpart: Line,
  /** The person or post addressed there; may be empty. */
  addressee: Line,
  acknowledgementRequired: v.boolean(),
  due: v.nullable(Moment),
  keptBy: Line,
  /** How it is chased; null for as the counterpart is, failing that as the office does. */
  chasing: v.optional(v.nullable(ChasePolicy), null),
})
export type Content = v.InferOutput<typeof Content>

export const NoteDetails = v.object({
  channel: v.literal('note'),
  kind: NoteKind,
  number: Line,
  signature: NoteSignature,
  messenger: Line,
  handedTo: v.object({ name: Line, post: Line, desk: Line }),
})
export type NoteDetails = v.InferOutput<typeof NoteDetails>
export const EmailDetails = v.object({
  channel: v.literal('email'),
  from: Line,
  to: Line,
  /** RFC 5322, section 3.6.4; may be empty. */
  messageId: Line,
})
export type EmailDetails = v.InferOutput<typeof EmailDetails>
export const DirectMessageDetails = v.object({
  channel: v.literal('direct-message'),
  from: Line,
  to: Line,
  eligibility: Eligibility,
  checkedAt: v.nullable(Moment),
  checkedBy: Line,
  folder: MessageFolder,
})
export type DirectMessageDetails = v.InferOutput<typeof DirectMessageDetails>
export const AttemptDetails = v.variant('channel', [NoteDetails, EmailDetails, DirectMessageDetails])
export type AttemptDetails = v.InferOutput<typeof AttemptDetails>

/** What shows it: the kind decides the grade; `words` says where it is (book page, server's reply, witness's name). */
export const Evidence = v.object({ kind: EvidenceKind, words: Line })
export type Evidence = v.InferOutput<typeof Evidence>

export const Outcome = v.object({
  state: OutcomeState,
  at: Moment,
  evidence: v.nullable(Evidence),
  /** What happened, in a line: "Accepted by their server". For a voided attempt, the reason. */
  words: Line,
  /** What the server said, as it said it: "250 2.0.0", "5.1.1" (RFC 3463); empty where none speaks. */
  code: v.optional(Line, ''),
})
export type Outcome = v.InferOutput<typeof Outcome>

/** An attempt as the person writes it down: planned when `dispatchedAt` and `outcome` are both null. */
export const AttemptDraft = v.object({
  role: AttemptRole,
  details: AttemptDetails,
  /** What this attempt said, where that is not the request's own text: the words of a chase, the text of a corrigendum. */
  text: v.optional(Words, ''),
  plannedFor: v.nullable(Moment),
  dispatchedAt: v.nullable(Moment),
  outcome: v.nullable(Outcome),
})
export type AttemptDraft = v.InferOutput<typeof AttemptDraft>

export const Acknowledgement = v.object({
  level: Level,
  who: Line,
  post: Line,
  /** The body that acknowledged, when it is another than the one asked; may be empty. */
  body: Line,
  at: Moment,
  cameBy: CameBy,
  theirReference: Line,
  theirWords: Words,
})
export type Acknowledgement = v.InferOutput<typeof Acknowledgement>

export const Answer = v.object({ kind: AnswerKind, at: Moment, words: Words })
export type Answer = v.InferOutput<typeof Answer>

export const Denial = v.object({
  denied: Denied,
  speaker: Line,
  outlet: Line,
  at: Moment,
  words: Words,
  /** Whether `words` were taken down exactly; otherwise they are shown as a paraphrase. */
  exact: v.boolean(),
  /** Where it can be read or heard: an https address; empty for nowhere. */
  link: v.optional(Line, ''),
})
export type Denial = v.InferOutput<typeof Denial>

export const DenialSettlement = v.object({ as: Settlement, at: Moment, words: Words })
export type DenialSettlement = v.InferOutput<typeof DenialSettlement>

/** `by` is the request that stands in its place when it is superseded, and null otherwise. */
export const RequestEnding = v.object({ as: Ending, reason: Line, by: v.optional(v.nullable(RequestId), null) })
export type RequestEnding = v.InferOutput<typeof RequestEnding>

/** A word by which requests are found again. */
export const Tag = v.pipe(Line, v.minLength(1, 'is empty'), v.maxLength(60, 'is longer than 60 characters'))
export type Tag = v.InferOutput<typeof Tag>

/** Chasing rests, for a reason; `until` is when it goes on by itself, null for not before a person says so. */
export const Pause = v.object({ reason: Line, until: v.nullable(Moment) })
export type Pause = v.InferOutput<typeof Pause>

/** By when an acknowledgement is due; null with `required` false. */
export const Due = v.object({ acknowledgementRequired: v.boolean(), due: v.nullable(Moment) })
export type Due = v.InferOutput<typeof Due>

/** A change to what the office keeps beside a request, or to its being open: as it was, and as it is from then on. */
export type Change =
  | { readonly of: 'due'; readonly before: Due; readonly after: Due; readonly reason: string }
  | { readonly of: 'keeper'; readonly before: string; readonly after: string }
  | { readonly of: 'chasing'; readonly before: ChasePolicy | null; readonly after: ChasePolicy | null }
  | { readonly of: 'pause'; readonly before: Pause | null; readonly after: Pause | null }
  | { readonly of: 'tags'; readonly before: readonly Tag[]; readonly after: readonly Tag[] }
  /** Whether the two relate to each other. */
  | { readonly of: 'link'; readonly to: RequestId; readonly before: boolean; readonly after: boolean }
  /** What was laid to rest is open again. */
  | { readonly of: 'ending'; readonly before: Ended; readonly after: null; readonly reason: string }

/** Which of a request's facts something is about; `n` is null for the request itself. A chase is counted among the chases. */
export const About = v.object({
  of: v.picklist(['request', 'attempt', 'chase', 'acknowledgement', 'answer', 'denial']),
  n: v.nullable(Ordinal),
})
export type About = v.InferOutput<typeof About>

/** A warning that was seen and let stand. */
export const Accepted = v.object({ warning: Warning, about: About, reason: Line })
export type Accepted = v.InferOutput<typeof Accepted>

/** Every fact bears when it was written down, beside when it happened. */
export interface Recorded {
  readonly recorded: Instant
  readonly by: string
}

/** What was recorded and turned out not to be so. It stays in the history, and counts for nothing. */
export interface Voided extends Recorded {
  readonly reason: string
}

/** A fact among others of its kind, counted from 1 within its request. */
export interface Counted extends Recorded {
  readonly n: number
  readonly voided: Voided | null
}

/** How a request was laid to rest. `by` is who recorded it; the request in its place is `successor`. */
export interface Ended extends Omit<RequestEnding, 'by'>, Recorded {
  readonly successor: RequestId | null
}

export interface Attempt extends AttemptDraft, Recorded {
  readonly n: number
  /** 1 for the first chase of this request, and so on; null for what is no chase. */
  readonly chase: number | null
  /** When it was last made ready and given to its channel, still to be sent from there; null for never. */
  readonly handedOver: Recorded | null
  /** Every outcome ever recorded, oldest first; `outcome` is the one that stands. */
  readonly outcomes: readonly (Outcome & Recorded)[]
}

export interface Request {
  readonly id: RequestId
  readonly number: RequestNumber | null
  /** As issued, but for what may change afterwards: who keeps it, by when it is due, how it is chased. */
  readonly content: Content
  readonly issuedAt: Moment | null
  readonly attempts: readonly Attempt[]
  readonly acknowledgements: readonly (Acknowledgement & Counted)[]
  readonly answers: readonly (Answer & Counted)[]
  readonly denials: readonly (Denial & Counted & { readonly settlement: (DenialSettlement & Recorded) | null })[]
  readonly ending: Ended | null
  readonly pause: (Pause & Recorded) | null
  readonly tags: readonly Tag[]
  /** Requests that it relates to, in the order in which they were linked. */
  readonly links: readonly RequestId[]
  /** The files kept as evidence; one voided counts for nothing, and its bytes stay. */
  readonly exhibits: readonly (Exhibit & Counted)[]
  /** For the office alone. */
  readonly remarks: readonly ({ readonly words: string } & Recorded)[]
  /** The line to take in the office's own words; null where none was written, or it was taken back. */
  readonly line: ({ readonly words: string; readonly machine: string } & Recorded) | null
  readonly accepted: readonly (Accepted & Recorded)[]
  /** What became of tags, links, keeper, due date, chasing, pauses and endings, oldest first. */
  readonly changes: readonly (Change & Recorded)[]
  readonly discarded: boolean
}

/** By when an acknowledgement of a request is due now. */
export function dueOf({ content: { acknowledgementRequired, due } }: Pick<Request, 'content'>): Due {
  return { acknowledgementRequired, due }
}

/** The pause that a request has, without who made it; null for none. One that is over still stands. */
export function pauseOf({ pause }: Pick<Request, 'pause'>): Pause | null {
  return pause && { reason: pause.reason, until: pause.until }
}

/** What an attempt says: words of its own, or else the request's text. */
export function attemptText(attempt: Pick<AttemptDraft, 'text'>, content: Pick<Content, 'text'>): string {
  return attempt.text === '' ? content.text : attempt.text
}

/** What of a text is an attempt's own: none of the request's is kept a second time. */
export function ownText(text: string, content: Pick<Content, 'text'>): string {
  return text === content.text ? '' : text
}

/** Those of a request's facts that count. */
export function standing<T extends Pick<Counted, 'voided'>>(facts: readonly T[]): T[] {
  return facts.filter(({ voided }) => voided === null)
}

/** How a reference is written: `2018/041`. */
export function referenceOf(number: RequestNumber): string {
  return `${String(number.year)}/${String(number.number).padStart(3, '0')}`
}

/** Reads a reference as written by {@link referenceOf}; null when it is not one. */
export function parseReference(text: string): RequestNumber | null {
  const match = /^(\d{4})\/(\d{1,6})$/.exec(text.trim())
  if (!match) return null
  const parsed = v.safeParse(RequestNumber, { year: Number(match[1]), number: Number(match[2]) })
  return parsed.success ? parsed.output : null
}
