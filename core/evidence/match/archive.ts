/** What an account's archive of X proves of what was logged: that it was sent, seen, answered. What it does not have proves nothing. */
import type { Instant, Moment } from '#core/moment'
import type { Acknowledgement, Outcome } from '#core/request'
import type { ArchivedMessage, Conversation, MessageArchive } from '../message-archive'
import type { Apart, Confidence, Proposal, Proves } from '../proposal'
import { tracesOf, type LoggedMessage, type Trace, type Traces } from './archive-trace'
import { firstFrom, inTime, type Timed } from './in-time'
import type { Steps } from './steps'

export type ArchiveProposal = Omit<Proposal, 'id' | 'file'>

export interface ProvenByArchive {
  /** In the order in which they happened. */
  readonly proposals: readonly ArchiveProposal[]
  readonly apart: readonly Apart[]
}

/**
 * Holds an archive against the direct messages that were logged. `parts` are other files of it. Messages that were never logged are left
 * alone.
 */
export function* proposeFromArchive(
  archive: MessageArchive,
  parts: readonly MessageArchive[],
  logged: readonly LoggedMessage[],
  now: Instant,
): Steps<ProvenByArchive> {
  if (!archive.conversations.some(({ messages }) => messages.length > 0)) return { proposals: [], apart: [] }
  const found = yield* tracesOf(archive, parts, logged, now)
  const sides = new Sides()
  const told: Told[] = []
  for (const trace of found.traces) {
    told.push(asSent(trace), ...seen(archive, trace, sides, now))
    yield
  }
  told.push(...replies(found.traces, sides, now))
  const proposals = told.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ proposal }) => proposal)
  return { proposals, apart: apartOf(found) }
}

function apartOf({ traces, isOdd, isAhead }: Traces): readonly Apart[] {
  const apart: readonly Apart[] = [...(isOdd ? [{ why: 'odd-time' } as const] : []), ...(isAhead ? [{ why: 'in-the-future' } as const] : [])]
  return apart.length === 0 && traces.length === 0 ? [{ why: 'no-trace' }] : apart
}

/** One side of a conversation, and the other: each in order of time. */
interface Side {
  readonly ours: readonly Timed<ArchivedMessage>[]
  /** Those whose time is believed. */
  readonly theirs: readonly Timed<ArchivedMessage>[]
  /** How far they had read. */
  readonly reads: readonly Timed<Conversation['readUntil'][number]>[]
}

/** The sides of conversations, each made once. */
class Sides {
  readonly #known = new Map<Conversation, Map<string, Side>>()

  of({ conversation, message: { sender } }: Trace): Side {
    const known = this.#known.get(conversation) ?? new Map<string, Side>()
    this.#known.set(conversation, known)
    const side = known.get(sender) ?? sideOf(conversation, sender)
    known.set(sender, side)
    return side
  }
}

function sideOf({ messages, readUntil }: Conversation, us: string): Side {
  return {
    ours: inTime(messages.filter(({ sender }) => sender === us)),
    theirs: inTime(messages.filter(({ sender, isOdd }) => sender !== us && !isOdd)),
    reads: inTime(readUntil.filter(({ reader }) => reader !== us)),
  }
}

/** A proposal, and when what it tells happened. */
interface Told {
  readonly at: Instant
  readonly proposal: ArchiveProposal
}

function asSent(trace: Trace): Told {
  return { at: trace.message.at, proposal: proposal(trace, { kind: 'as-sent', messageId: '' }, 'text-time', trace.confidence) }
}

/** That they reacted to it, or read as far as it, whichever was first. */
function seen({ account }: MessageArchive, trace: Trace, sides: Sides, now: Instant): readonly Told[] {
  const { message, logged, isTheirs } = trace
  if (!isTheirs || logged.outcome?.state === 'seen') return []
  const { reads } = sides.of(trace)
  const read = reads.slice(firstFrom(reads, Date.parse(message.at))).find(({ of: { last } }) => covers(last, message))
  const reactions = message.reactions.filter(({ sender }) => sender !== message.sender).map(({ at }) => ({ at, words: 'They reacted to it' }))
  const acts = [...reactions, ...(read ? [{ at: read.of.at, words: 'They had read the conversation' }] : [])]
  const first = firstBetween(acts, message.at, now)
  if (first === null) return []
  const outcome: Outcome = {
    state: 'seen',
    at: momentOf(logged, first.at),
    evidence: { kind: 'seen', words: account?.name ? `X archive of @${account.name}` : 'X archive of our account' },
    words: first.words,
    code: '',
  }
  return [{ at: first.at, proposal: proposal(trace, { kind: 'outcome', outcome }, 'text-time', trace.confidence) }]
}

/** Whether one who read so far, and later than it was sent, had it before them. */
function covers(last: string | null, { id }: ArchivedMessage): boolean {
  return last === null || last.includes('-') || id.includes('-') || BigInt(last) >= BigInt(id)
}

/** What they wrote first after ours. Of several of our messages of one request before it, it is put to the last. */
function replies(traces: readonly Trace[], sides: Sides, now: Instant): readonly Told[] {
  const byRequest = new Map<string, Told>()
  for (const trace of traces.toSorted((a, b) => Date.parse(a.message.at) - Date.parse(b.message.at))) {
    if (!trace.isTheirs) continue
    const side = sides.of(trace)
    const reply = side.theirs[firstFrom(side.theirs, Date.parse(trace.message.at))]
    if (reply && reply.time <= Date.parse(now)) byRequest.set(`${trace.logged.request} ${reply.of.id}`, told(trace, side, reply))
  }
  return [...byRequest.values()]
}

/** It may be about something else that stands in that conversation: likely at most, and not where we wrote more before it. */
function told(trace: Trace, { ours }: Side, { of: reply, time }: Timed<ArchivedMessage>): Told {
  const { message, logged, confidence } = trace
  const from = firstFrom(ours, Date.parse(message.at))
  // This one among them.
  const isNext = firstFrom(ours, time + 1) - from === 1
  const acknowledgement: Acknowledgement = {
    level: 'implied',
    who: logged.to,
    post: '',
    body: '',
    at: momentOf(logged, reply.at),
    cameBy: 'direct-message',
    theirReference: '',
    theirWords: reply.text,
  }
  const likely = isNext && confidence !== 'possible' ? 'likely' : 'possible'
  return { at: reply.at, proposal: proposal(trace, { kind: 'acknowledged', acknowledgement }, 'conversation', likely) }
}

function proposal({ logged }: Trace, proves: Proves, reason: Proposal['reason'], confidence: Confidence): ArchiveProposal {
  const { request, reference, subject, n } = logged
  return { request, reference, subject, attempt: { of: 'logged', n }, proves, reason, confidence }
}

/** The earliest of what happened from one instant to another; null for nothing. */
function firstBetween<T extends { readonly at: Instant }>(all: readonly T[], from: Instant, to: Instant): T | null {
  const [earliest, latest] = [Date.parse(from), Date.parse(to)]
  let first: { readonly of: T; readonly time: number } | null = null
  for (const of of all) {
    const time = Date.parse(of.at)
    if (time >= earliest && time <= latest && (first === null || time < first.time)) first = { of, time }
  }
  return first?.of ?? null
}

function momentOf({ dispatchedAt: { zone } }: LoggedMessage, at: Instant): Moment {
  return { at, zone, precision: 'minute' }
}
