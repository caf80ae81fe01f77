/** Which message of an archive is which attempt of the register. */
import { accountName } from '#core/direct-message'
import { earliest, latest, type Instant, type Moment } from '#core/moment'
import type { Outcome, RequestId } from '#core/request'
import type { ArchivedMessage, Conversation, MessageArchive } from '../message-archive'
import type { Confidence } from '../proposal'
import { formsArchived, formsLogged } from './archive-text'
import { firstFrom, type Timed } from './in-time'
import type { Steps } from './steps'

/** An attempt by direct message that was dispatched, and is not voided. */
export interface LoggedMessage {
  readonly request: RequestId
  readonly n: number
  /** The request's, for the person. */
  readonly reference: string
  readonly subject: string
  /** The accounts, as logged. */
  readonly from: string
  readonly to: string
  /** What the attempt said. */
  readonly text: string
  readonly dispatchedAt: Moment
  readonly outcome: Outcome | null
}

/** A message in its conversation. */
export interface Found {
  readonly conversation: Conversation
  readonly message: ArchivedMessage
}

export interface Trace extends Found {
  readonly logged: LoggedMessage
  /** Whether it is known whose conversation it is: otherwise what stands beside it there says nothing of the recipient logged. */
  readonly isTheirs: boolean
  readonly confidence: Confidence
}

export interface Traces {
  readonly traces: readonly Trace[]
  /** Of what was logged there are messages of ours whose time is not believed. */
  readonly isOdd: boolean
  readonly isAhead: boolean
}

/** How far the time noted by hand may lie from the platform's; of a day noted, the day. In ms. */
const SLACK = 10 * 60_000
/** How far ahead of our clock the platform's may be. In ms. */
const GRACE = 60_000

/**
 * The messages of ours that say what was logged, when it was logged as sent; each is one attempt's at most, nearest in time first. `parts` are
 * other files of the same archive: what was said to somebody there too is not known to be said to one alone.
 */
export function* tracesOf(archive: MessageArchive, parts: readonly MessageArchive[], logged: readonly LoggedMessage[], now: Instant): Steps<Traces> {
  const own = new Set(archive.conversations)
  const isOwn = ({ conversation }: Found): boolean => own.has(conversation)
  const ours = yield* oursByText(archive.account, [archive, ...parts].flatMap(({ conversations }) => conversations))
  const said = new Map<string, Said>()
  const candidates: Candidate[] = []
  for (const each of logged) {
    const alike = [...formsLogged(each.text)].map((form) => {
      const known = said.get(form) ?? saidIn(ours.get(form) ?? [], isOwn, Date.parse(now) + GRACE)
      said.set(form, known)
      return known
    })
    for (const found of new Set(alike.flatMap(({ past }) => thenSaid(past, each.dispatchedAt)))) candidates.push({ logged: each, ...found })
    yield
  }
  const isWhole = ![archive, ...parts].some(({ isCut }) => isCut)
  const told = [...said.values()]
  return {
    traces: chosen(archive, withKnownHandles(candidates), isWhole).filter(isOwn),
    isOdd: told.some(({ isOdd }) => isOdd),
    isAhead: told.some(({ isAhead }) => isAhead),
  }
}

interface Candidate extends Found {
  readonly logged: LoggedMessage
}

/** The messages that say one thing: those of the past, in order of time, and whether this archive has others, whose time is not believed. */
interface Said {
  readonly past: readonly Timed<Found>[]
  readonly isOdd: boolean
  readonly isAhead: boolean
}

/** Messages are taken in by so many at each step. */
const AT_ONCE = 200

/** Messages of the archive's account by what they say; without an account everybody's, for only ours say what was logged when it was. */
function* oursByText(account: MessageArchive['account'], conversations: readonly Conversation[]): Steps<ReadonlyMap<string, readonly Found[]>> {
  const found = new Map<string, Found[]>()
  for (const conversation of conversations) {
    for (const [index, message] of conversation.messages.entries()) {
      if (index % AT_ONCE === 0) yield
      if (account !== null && message.sender !== account.id) continue
      const one = { conversation, message }
      for (const form of formsArchived(message.text)) {
        const alike = found.get(form)
        if (alike) alike.push(one)
        else found.set(form, [one])
      }
    }
  }
  return found
}

function saidIn(all: readonly Found[], isOwn: (found: Found) => boolean, present: number): Said {
  const sound = all.filter(({ message }) => !message.isOdd).map((of) => ({ of, time: Date.parse(of.message.at) }))
  return {
    past: sound.filter(({ time }) => time <= present).sort((a, b) => a.time - b.time),
    isOdd: all.some((each) => each.message.isOdd && isOwn(each)),
    isAhead: sound.some(({ of, time }) => time > present && isOwn(of)),
  }
}

function thenSaid(past: readonly Timed<Found>[], dispatchedAt: Moment): readonly Found[] {
  const slack = dispatchedAt.precision === 'day' ? 0 : SLACK
  const [from, to] = [firstFrom(past, earliest(dispatchedAt) - slack), firstFrom(past, latest(dispatchedAt) + slack + 1)]
  return past.slice(from, to).map(({ of }) => of)
}

/**
 * The archive names accounts by their numbers and the register by their handles. Where a text went to one conversation alone, that is the
 * handle's; and then a text that went to several at one time is told apart by it.
 */
function withKnownHandles(candidates: readonly Candidate[]): readonly Candidate[] {
  // An account may have had another handle before.
  const owners = new Map<string, Set<string>>()
  for (const { conversation, logged } of candidates.filter(alone(candidates))) {
    owners.set(conversation.id, (owners.get(conversation.id) ?? new Set()).add(handle(logged.to)))
  }
  const known = new Set([...owners.values()].flatMap((handles) => [...handles]))
  return candidates.filter(({ conversation, logged }) => {
    const to = handle(logged.to)
    return owners.get(conversation.id)?.has(to) ?? (conversation.isGroup || !known.has(to))
  })
}

/** Tells whether nothing else in the archive could be an attempt but in the same conversation, nor its message any other attempt. */
function alone(candidates: readonly Candidate[]): (one: Candidate) => boolean {
  const conversations = new Map<LoggedMessage, Set<string>>()
  const claims = new Map<ArchivedMessage, Set<LoggedMessage>>()
  for (const { logged, message, conversation } of candidates) {
    conversations.set(logged, (conversations.get(logged) ?? new Set()).add(conversation.id))
    claims.set(message, (claims.get(message) ?? new Set()).add(logged))
  }
  return ({ logged, message, conversation }) => !conversation.isGroup && conversations.get(logged)?.size === 1 && claims.get(message)?.size === 1
}

/** What was left out of an archive may say the same to others: then nobody's is known. */
function chosen(archive: MessageArchive, candidates: readonly Candidate[], isWhole: boolean): readonly Trace[] {
  const isAlone = alone(candidates)
  const taken = new Set<unknown>()
  const traces: Trace[] = []
  const nearestFirst = candidates.map((of) => ({ of, far: distance(of) })).sort((a, b) => a.far - b.far)
  for (const { of: each } of nearestFirst) {
    if (taken.has(each.logged) || taken.has(each.message)) continue
    taken.add(each.logged).add(each.message)
    const isTheirs = isWhole && isAlone(each)
    traces.push({ ...each, isTheirs, confidence: isTheirs ? confidenceIn(archive, each.logged) : 'possible' })
  }
  return traces
}

function distance({ logged, message }: Candidate): number {
  return Math.abs(Date.parse(message.at) - Date.parse(logged.dispatchedAt.at))
}

/** Sure where the account is the one logged, and the time was noted to the minute. */
function confidenceIn({ account }: MessageArchive, { from, dispatchedAt }: LoggedMessage): Confidence {
  if (account === null || handle(from) !== handle(account.name)) return 'likely'
  return dispatchedAt.precision === 'day' ? 'likely' : 'sure'
}

/** Handles are the same in upper and lower case, with their @ and without. */
function handle(written: string): string {
  return (accountName(written) ?? written).toLowerCase()
}
