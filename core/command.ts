/** What a person can ask the register to do. A command is a wish: `decide` turns it into entries or into a refusal. */
import * as v from 'valibot'
import { Moment } from './moment'
import {
  Acknowledgement,
  Answer,
  AttemptDraft,
  Content,
  Denial,
  DenialSettlement,
  Ordinal,
  Outcome,
  RequestEnding,
  RequestId,
  RequestNumber,
} from './request'
import { Settings } from './settings'

const ofRequest = { request: RequestId }
/**
 * A first saving names no request yet, and the register gives the identifier; or it names one of its own, unknown so far, so that
 * other commands carried out together with it can name it too.
 */
const ofDraft = { request: v.nullable(RequestId), content: Content, attempts: v.array(AttemptDraft) }

export const Command = v.variant('kind', [
  v.object({ kind: v.literal('save-draft'), ...ofDraft }),
  v.object({ kind: v.literal('discard-draft'), ...ofRequest }),
  /** `number` is given only when the request already bears one, on paper or in an older register. */
  v.object({ kind: v.literal('issue'), ...ofDraft, number: v.nullable(RequestNumber) }),
  v.object({ kind: v.literal('log-delivery'), ...ofRequest, attempt: AttemptDraft }),
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
  v.object({ kind: v.literal('change-settings'), settings: Settings }),
])
export type Command = v.InferOutput<typeof Command>
