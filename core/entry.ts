/**
 * The journal's entries: every change there is, once decided. An entry is a fact and is never rewritten, so what stands here is
 * what a register of version 1 may hold, for ever.
 */
import * as v from 'valibot'
import { Instant, Moment } from './moment'
import {
  Acknowledgement,
  Answer,
  AttemptDraft,
  Content,
  Denial,
  DenialSettlement,
  Line,
  Ordinal,
  Outcome,
  RequestEnding,
  RequestId,
  RequestNumber,
  Words,
} from './request'
import { Repair, SetAside } from './repair'
import { Settings } from './settings'

/** The version of the entry's own shape, from the first day. */
export const ENTRY_VERSION = 1

/** A desk is an installed copy of the program; it writes only its own journal file. */
export const Desk = v.pipe(v.string(), v.regex(/^[0-9a-z]{4,32}$/, 'is not a desk'))
export type Desk = v.InferOutput<typeof Desk>

const LoggedAttempt = v.object({ ...AttemptDraft.entries, n: Ordinal, chase: v.nullable(Ordinal) })
export type LoggedAttempt = v.InferOutput<typeof LoggedAttempt>

const ofRequest = { request: RequestId }

/** What happened, without when it was written down and by whom. */
const bodies = [
  v.object({ kind: v.literal('settings.changed'), settings: Settings }),
  v.object({ kind: v.literal('request.drafted'), ...ofRequest, content: Content, attempts: v.array(LoggedAttempt) }),
  v.object({ kind: v.literal('draft.discarded'), ...ofRequest }),
  v.object({
    kind: v.literal('request.issued'),
    ...ofRequest,
    number: RequestNumber,
    issuedAt: Moment,
    content: Content,
    attempts: v.array(LoggedAttempt),
  }),
  v.object({ kind: v.literal('attempt.logged'), ...ofRequest, attempt: LoggedAttempt }),
  v.object({ kind: v.literal('attempt.dispatched'), ...ofRequest, n: Ordinal, at: Moment }),
  v.object({ kind: v.literal('attempt.outcome'), ...ofRequest, n: Ordinal, outcome: Outcome }),
  v.object({ kind: v.literal('acknowledgement.recorded'), ...ofRequest, n: Ordinal, acknowledgement: Acknowledgement }),
  v.object({ kind: v.literal('answer.recorded'), ...ofRequest, answer: Answer }),
  v.object({ kind: v.literal('denial.recorded'), ...ofRequest, n: Ordinal, denial: Denial }),
  v.object({ kind: v.literal('denial.settled'), ...ofRequest, n: Ordinal, settlement: DenialSettlement }),
  v.object({ kind: v.literal('request.ended'), ...ofRequest, ending: RequestEnding }),
  /** Damage was found, and the person went on: what is lost, what was set aside, and why. */
  v.object({ kind: v.literal('repaired'), ...Repair.entries, aside: v.array(SetAside), why: Words }),
] as const

export const EntryBody = v.variant('kind', bodies)
export type EntryBody = v.InferOutput<typeof EntryBody>

/** When an entry was written down, by whom, and where it stands in the order of all desks. */
export const EntryHead = v.object({
  v: v.literal(ENTRY_VERSION),
  desk: Desk,
  /** Lamport counter: entries of all desks are ordered by (clock, desk). */
  clock: Ordinal,
  recorded: Instant,
  by: Line,
  /** `[k, n]`: the k-th of n entries that stand or fall together; absent for one that stands alone. */
  part: v.optional(v.tuple([Ordinal, Ordinal])),
})
export type EntryHead = v.InferOutput<typeof EntryHead>

export const Entry = v.intersect([EntryHead, EntryBody])
export type Entry = EntryHead & EntryBody

/** An entry that tells of one request. */
export type RequestEntry = Extract<Entry, { request: RequestId }>

/** Whether an entry tells of one request (all do, but for settings and repairs). */
export function isOfRequest(entry: Entry): entry is RequestEntry {
  return 'request' in entry
}
