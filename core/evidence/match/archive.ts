/** What an account's archive of X proves of what was logged: that it was sent, seen, answered. What it does not have proves nothing. */
import type { Instant, Moment } from '#core/moment'
import type { Acknowledgement, Outcome } from '#core/request'
import type { ArchivedMessage, Conversation, MessageArchive } from '../message-archive'
import type { Apart, Confidence, Proposal, Proves } from '../proposal'
import { tracesOf, type LoggedMessage, type Trace, type Traces } from './archive-trace'

export type ArchiveProposal = Omit<Proposal, 'id' | 'file'>

export interface ProvenByArchive {
  /** In the order in which they happened. */
  readonly proposals: readonly ArchiveProposal[]
  readonly apart: readonly Apart[]
}

/**
 * Holds an archive against the direct messages that were logged. `beside` are other files of the same archive: whose it is, and who read
 * what, may stand there. Messages that were never logged are left alone.
 */
export function proposeFromArchive(
  archive: MessageArchive,
  logged: readonly LoggedMessage[],
  now: Instant,
  beside: readonly MessageArchive[] = [],
): ProvenByArchive {
  const whole = completed(archive, beside)
  if (!whole.conversations.some(({ messages }) => messages.length > 0)) return { proposals: [], apart: [] }
  const found = tracesOf(whole, beside.filter((other) => other !== archive && isOf(other, whole)), logged, now)
  const told = [...found.traces.flatMap((trace) => [asSent(trace), ...seen(whole, trace, now)]), ...replies(found.traces, now)]
  const proposals = told.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ proposal }) => proposal)
  return { proposals, apart: apartOf(found) }
}

function apartOf({ traces, isOdd, isAhead }: Traces): readonly Apart[] {
  const apart: readonly Apart[] = [...(isOdd ? [{ why: 'odd-time' } as const] : []), ...(isAhead ? [{ why: 'in-the-future' } as const] : [])]
  return apart.length === 0 && traces.length === 0 ? [{ why: 'no-trace' }] : apart
}

/** The archive with what its other files tell of its account and its conversations. */
function completed(archive: MessageArchive, beside: readonly MessageArchive[]): MessageArchive {
  const others = beside.filter((other) => other !== archive)
  const reads = others.flatMap(({ conversations }) => conversations)
  return {
    ...archive,
    account: archive.account ?? others.map(({ account }) => account).find((account) => account !== null) ?? null,
    conversations: archive.conversations.map((conversation) => ({
      ...conversation,
      readUntil: [conversation, ...reads.filter((other) => isSame(other, conversation))].flatMap(({ readUntil }) => readUntil),
    })),
  }
}

/** Whether it may be another file of the same archive: most of them do not tell whose they are. */
function isOf({ account }: MessageArchive, whole: MessageArchive): boolean {
  return account === null || whole.account === null || account.id === whole.account.id
}

/** A conversation of two is named by both, in either order. */
function isSame({ id }: Conversation, other: Conversation): boolean {
  return id === other.id || id.split('-').reverse().join('-') === other.id
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
function seen({ account }: MessageArchive, trace: Trace, now: Instant): readonly Told[] {
  const { message, conversation, logged, isTheirs } = trace
  if (!isTheirs || logged.outcome?.state === 'seen') return []
  const reactions = message.reactions.filter(({ sender }) => sender !== message.sender).map(({ at }) => ({ at, words: 'They reacted to it' }))
  const reads = conversation.readUntil
    .filter(({ reader, at, last }) => reader !== message.sender && covers(at, last, message))
    .map(({ at }) => ({ at, words: 'They had read the conversation' }))
  const first = firstBetween([...reactions, ...reads], message.at, now)
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

function covers(at: Instant, last: string | null, message: ArchivedMessage): boolean {
  return last === null || last.includes('-') || message.id.includes('-') ? Date.parse(at) >= Date.parse(message.at) : BigInt(last) >= BigInt(message.id)
}

/** What they wrote first after ours. Of several of our messages of one request before it, it is put to the last. */
function replies(traces: readonly Trace[], now: Instant): readonly Told[] {
  const byRequest = new Map<string, Told>()
  for (const trace of traces.toSorted((a, b) => Date.parse(a.message.at) - Date.parse(b.message.at))) {
    const reply = trace.isTheirs ? replyTo(trace, now) : null
    if (reply !== null) byRequest.set(`${trace.logged.request} ${reply.id}`, told(trace, reply))
  }
  return [...byRequest.values()]
}

function replyTo({ conversation, message }: Trace, now: Instant): ArchivedMessage | null {
  const theirs = conversation.messages.filter(({ sender, isOdd }) => sender !== message.sender && !isOdd)
  return firstBetween(theirs, message.at, now)
}

/** It may be about something else that stands in that conversation: likely at most, and not where we wrote more before it. */
function told(trace: Trace, reply: ArchivedMessage): Told {
  const { conversation, message, logged, confidence } = trace
  const more = conversation.messages.filter((each) => each !== message && each.sender === message.sender)
  const isNext = firstBetween(more, message.at, reply.at) === null
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
