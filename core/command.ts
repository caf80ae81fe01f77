/** What a person can ask the register to do. A command is a wish: `decide` turns it into entries or into a refusal. */
import * as v from 'valibot'
import { Calendar, CalendarId } from './calendar'
import { ChasePolicy } from './chase-policy'
import { Counterpart, CounterpartId } from './counterpart'
import { Exhibit } from './exhibit'
import { Moment } from './moment'
import { PrintedSheet } from './printed-sheet'
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
import { Settings } from './settings'
import { AttemptRole } from './words'

const ofRequest = { request: RequestId }
/**
 * A first saving names no request yet, and the register gives the identifier; or it names one of its own, unknown so far, so that
 * other commands carried out together with it can name it too.
 */
const ofDraft = { request: v.nullable(RequestId), content: Content, attempts: v.array(AttemptDraft) }

/**
 * Gives an attempt to its channel, from where a person sends it: the planned one `n` as it now stands here, or, with null, one
 * planned at this moment in this role. A planned one keeps its role. `text` is what goes out.
 */
export const HandOver = v.object({
  kind: v.literal('hand-over'),
  ...ofRequest,
  n: v.nullable(Ordinal),
  role: AttemptRole,
  details: AttemptDetails,
  text: Words,
})
export type HandOver = v.InferOutput<typeof HandOver>

export const Command = v.variant('kind', [
  v.object({ kind: v.literal('save-draft'), ...ofDraft }),
  v.object({ kind: v.literal('discard-draft'), ...ofRequest }),
  /** `number` is given only when the request already bears one, on paper or in an older register. */
  v.object({
    kind: v.literal('issue'),
    ...ofDraft,
    number: v.nullable(RequestNumber),
    /** Given as `number` is; otherwise it is issued when it was first dispatched, or now. */
    issuedAt: v.optional(Moment),
  }),
  v.object({ kind: v.literal('log-delivery'), ...ofRequest, attempt: AttemptDraft }),
  HandOver,
  /** A planned attempt was dispatched, or what came of it is now known, or both. */
  v.object({
    kind: v.literal('record-outcome'),
    ...ofRequest,
    n: Ordinal,
    dispatchedAt: v.nullable(Moment),
    outcome: v.nullable(Outcome),
  }),
  v.object({ kind: v.literal('acknowledge'), ...ofRequest, acknowledgement: Acknowledgement }),
  v.object({ kind: v.literal('answer'), ...ofRequest, answer: Answer }),
  v.object({ kind: v.literal('deny'), ...ofRequest, denial: Denial }),
  v.object({ kind: v.literal('settle-denial'), ...ofRequest, n: Ordinal, settlement: DenialSettlement }),
  v.object({ kind: v.literal('end'), ...ofRequest, ending: RequestEnding }),
  /** What was recorded by mistake counts for nothing from now on. An attempt is voided by its outcome. */
  v.object({
    kind: v.literal('void-fact'),
    ...ofRequest,
    fact: v.object({ of: v.picklist(['acknowledgement', 'answer', 'denial']), n: Ordinal }),
    reason: Line,
  }),
  v.object({ kind: v.literal('reopen'), ...ofRequest, reason: Line }),
  v.object({ kind: v.literal('change-due'), ...ofRequest, due: Due, reason: Line }),
  v.object({ kind: v.literal('change-keeper'), ...ofRequest, keptBy: Line }),
  v.object({ kind: v.literal('change-chasing'), ...ofRequest, chasing: v.nullable(ChasePolicy) }),
  v.object({ kind: v.literal('pause-chasing'), ...ofRequest, pause: Pause }),
  v.object({ kind: v.literal('resume-chasing'), ...ofRequest }),
  v.object({ kind: v.literal('tag'), ...ofRequest, tags: v.array(Tag) }),
  v.object({ kind: v.literal('link'), ...ofRequest, to: RequestId }),
  v.object({ kind: v.literal('unlink'), ...ofRequest, to: RequestId }),
  v.object({ kind: v.literal('remark'), ...ofRequest, words: Words }),
  /** Empty words take the office's own line back: what the facts give stands again. `machine` is what they gave when it was written. */
  v.object({ kind: v.literal('write-line'), ...ofRequest, words: Words, machine: Words }),
  /** The file's bytes stand in the register's folder already. */
  v.object({ kind: v.literal('keep-exhibit'), ...ofRequest, exhibit: Exhibit }),
  /** It was kept by mistake: it counts for nothing from now on. Its bytes stay. */
  v.object({ kind: v.literal('void-exhibit'), ...ofRequest, n: Ordinal, reason: Line }),
  v.object({ kind: v.literal('accept-warning'), ...ofRequest, accepted: Accepted }),
  v.object({ kind: v.literal('save-counterpart'), counterpart: Counterpart }),
  v.object({ kind: v.literal('merge-counterparts'), from: CounterpartId, into: CounterpartId }),
  v.object({ kind: v.literal('remove-counterpart'), counterpart: CounterpartId }),
  v.object({ kind: v.literal('save-calendar'), calendar: Calendar }),
  v.object({ kind: v.literal('remove-calendar'), calendar: CalendarId }),
  /** Given by the program itself when a sheet leaves it. */
  v.object({ kind: v.literal('record-sheet'), sheet: PrintedSheet }),
  v.object({ kind: v.literal('change-settings'), settings: Settings }),
])
export type Command = v.InferOutput<typeof Command>
