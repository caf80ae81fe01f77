/**
 * The journal's entries: every change there is, once decided. An entry is a fact and is never rewritten, so what stands here is
 * what a register of version 1 may hold, for ever.
 */
import * as v from 'valibot'
import { Calendar, CalendarId } from './calendar'
import { ChasePolicy } from './chase-policy'
import { Counterpart, CounterpartId } from './counterpart'
import { Exhibit } from './exhibit'
import { Instant, Moment } from './moment'
import {
  Accepted,
  Acknowledgement,
  Answer,
  AttemptDetails,
  AttemptDraft,
  Content,
  Denial,
  DenialSettlement,
  Due,
  Line,
  Ordinal,
  Outcome,
  Pause,
  RequestEnding,
  RequestId,
  RequestNumber,
  Tag,
  Words,
} from './request'
import { PrintedSheet } from './printed-sheet'
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
  /** `details` and `text` are what was given to the channel; an empty text is the request's own. */
  v.object({ kind: v.literal('attempt.handed-over'), ...ofRequest, n: Ordinal, details: AttemptDetails, text: Words }),
  v.object({ kind: v.literal('attempt.dispatched'), ...ofRequest, n: Ordinal, at: Moment }),
  v.object({ kind: v.literal('attempt.outcome'), ...ofRequest, n: Ordinal, outcome: Outcome }),
  v.object({ kind: v.literal('acknowledgement.recorded'), ...ofRequest, n: Ordinal, acknowledgement: Acknowledgement }),
  /** `n` is absent in what was written before answers could be voided: each was then one more. */
  v.object({ kind: v.literal('answer.recorded'), ...ofRequest, n: v.optional(Ordinal), answer: Answer }),
  v.object({ kind: v.literal('denial.recorded'), ...ofRequest, n: Ordinal, denial: Denial }),
  v.object({ kind: v.literal('denial.settled'), ...ofRequest, n: Ordinal, settlement: DenialSettlement }),
  v.object({ kind: v.literal('request.ended'), ...ofRequest, ending: RequestEnding }),
  v.object({ kind: v.literal('acknowledgement.voided'), ...ofRequest, n: Ordinal, reason: Line }),
  v.object({ kind: v.literal('answer.voided'), ...ofRequest, n: Ordinal, reason: Line }),
  v.object({ kind: v.literal('denial.voided'), ...ofRequest, n: Ordinal, reason: Line }),
  v.object({ kind: v.literal('request.reopened'), ...ofRequest, reason: Line }),
  v.object({ kind: v.literal('due.changed'), ...ofRequest, due: Due, reason: Line }),
  v.object({ kind: v.literal('keeper.changed'), ...ofRequest, keptBy: Line }),
  v.object({ kind: v.literal('chasing.changed'), ...ofRequest, chasing: v.nullable(ChasePolicy) }),
  v.object({ kind: v.literal('chasing.paused'), ...ofRequest, pause: Pause }),
  v.object({ kind: v.literal('chasing.resumed'), ...ofRequest }),
  v.object({ kind: v.literal('request.tagged'), ...ofRequest, tags: v.array(Tag) }),
  v.object({ kind: v.literal('request.linked'), ...ofRequest, to: RequestId }),
  v.object({ kind: v.literal('request.unlinked'), ...ofRequest, to: RequestId }),
  v.object({ kind: v.literal('request.remarked'), ...ofRequest, words: Words }),
  /** The line to take in the office's own words; `machine` is what the facts alone gave then. Empty words take it back. */
  v.object({ kind: v.literal('line.written'), ...ofRequest, words: Words, machine: Words }),
  v.object({ kind: v.literal('exhibit.kept'), ...ofRequest, n: Ordinal, exhibit: Exhibit }),
  v.object({ kind: v.literal('exhibit.voided'), ...ofRequest, n: Ordinal, reason: Line }),
  v.object({ kind: v.literal('warning.accepted'), ...ofRequest, accepted: Accepted }),
  v.object({ kind: v.literal('counterpart.saved'), counterpart: Counterpart }),
  v.object({ kind: v.literal('counterpart.merged'), from: CounterpartId, into: CounterpartId }),
  v.object({ kind: v.literal('counterpart.removed'), id: CounterpartId }),
  v.object({ kind: v.literal('calendar.saved'), calendar: Calendar }),
  v.object({ kind: v.literal('calendar.removed'), id: CalendarId }),
  v.object({ kind: v.literal('sheet.printed'), ...PrintedSheet.entries }),
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

/** An entry that tells of the office: of what it says of itself, its counterparts, its calendars, its sheets. */
export type OfficeEntry = Exclude<Entry, RequestEntry | { kind: 'repaired' }>

/** Whether an entry tells of one request (all do, but for those of the office and repairs). */
export function isOfRequest(entry: Entry): entry is RequestEntry {
  return 'request' in entry
}
