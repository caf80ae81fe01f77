/** Whether a command may happen, and which entries it makes. Pure: time and identifiers come in as values. */
import type { Command, HandOver } from '#core/command'
import type { EntryBody, LoggedAttempt } from '#core/entry'
import { byInstant, yearIn, type Instant, type Moment } from '#core/moment'
import { noteNumberOf, type NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import { done, refused, type Refusal, type Refused, type Reply } from '#core/refusal'
import { ownText, referenceOf, standing, type AttemptDraft, type Counted, type Request, type RequestId, type RequestNumber } from '#core/request'
import type { Settings } from '#core/settings'
import { decideAbout } from './decide-about'
import { decideForOffice } from './decide-for-office'
import { handOverRefusals } from './hand-over-rule'
import { nextOrdinal } from './ordinal'
import * as rules from './rules'

/** What a decision needs to know of the register. */
export interface Known {
  readonly office: Office
  /** A request whole; null for one that does not exist. */
  readonly request: (id: RequestId) => Request | null
  /** The number that the next request issued in that year would get. */
  readonly nextNumber: (year: number) => number
  readonly isTaken: (number: RequestNumber) => boolean
  /** The reference of a request, other than the one given, on which a note's number stands; null when it stands on none. */
  readonly noteOn: (note: NoteNumber, except: RequestId | null) => string | null
}

/** Values from the outside world: the present instant, and an identifier for a new request. */
export interface Given {
  readonly now: Instant
  readonly id: RequestId
}

/** Entries to append, all or none; never an empty list. */
export type Decision = readonly EntryBody[]

/** Decides a command. Does not change anything. A no tells all that the rules of the fact itself object to. */
export function decide(known: Known, command: Command, given: Given): Reply<Decision> {
  switch (command.kind) {
    case 'change-settings':
    case 'save-counterpart':
    case 'merge-counterparts':
    case 'remove-counterpart':
    case 'save-calendar':
    case 'remove-calendar':
    case 'record-sheet':
      return decideForOffice(known.office, command)
    case 'save-draft':
      return saveDraft(known, command, given)
    case 'issue':
      return issue(known, command, given)
    case 'discard-draft':
    case 'reopen':
    case 'tag':
    case 'link':
    case 'unlink':
    case 'remark':
    case 'write-line':
    case 'keep-exhibit':
    case 'void-exhibit':
    case 'accept-warning':
      return decideAbout(known, command)
    case 'log-delivery':
    case 'hand-over':
    case 'record-outcome':
    case 'acknowledge':
    case 'answer':
    case 'deny':
    case 'settle-denial':
    case 'void-fact':
    case 'change-due':
    case 'change-keeper':
    case 'change-chasing':
    case 'pause-chasing':
    case 'resume-chasing':
    case 'end':
      return onIssued(known, command, given)
  }
}

type Draft = Extract<Command, { kind: 'save-draft' }>
type Issue = Extract<Command, { kind: 'issue' }>

function saveDraft(known: Known, command: Draft, given: Given): Reply<Decision> {
  const refusal = notADraft(known, command)
  if (refusal) return refused(refusal)
  const request = command.request ?? given.id
  return done([{ kind: 'request.drafted', request, content: command.content, attempts: numbered([], command.attempts) }])
}

function issue(known: Known, command: Issue, given: Given): Reply<Decision> {
  const { content, attempts } = command
  const { settings } = known.office
  const issuedAt = command.issuedAt ?? issueMoment(attempts, settings, given.now)
  const refusal = notADraft(known, command)
  if (refusal) return refused(refusal)
  const no = refusedBy([
    ...rules.notInFuture(command.issuedAt ?? null, 'dispatch', given.now),
    ...rules.contentRefusals(content, issuedAt),
    ...attempts.flatMap((each) => newAttemptRefusals(known, command.request, each, given)),
  ])
  if (no) return no
  const year = yearIn(settings.home.zone, issuedAt.at)
  const number = command.number ?? { year, number: known.nextNumber(year) }
  if (known.isTaken(number)) return refused({ code: 'number-taken', reference: referenceOf(number) })
  const request = command.request ?? given.id
  return done([{ kind: 'request.issued', request, number, issuedAt, content, attempts: numbered([], attempts) }])
}

function onIssued(known: Known, command: OnIssued, given: Given): Reply<Decision> {
  const request = known.request(command.request)
  if (request === null || request.discarded) return refused({ code: 'not-found', what: 'request' })
  if (request.number === null) return refused({ code: 'not-issued' })
  if (request.ending !== null) return refused({ code: 'already-ended' })
  switch (command.kind) {
    case 'log-delivery':
      return unless(newAttemptRefusals(known, request.id, command.attempt, given), () =>
        numbered(request.attempts, [command.attempt]).map((attempt) => ({ kind: 'attempt.logged', request: request.id, attempt })),
      )
    case 'hand-over':
      return unless([...handOverRefusals(request, command, given.now), ...handedOverTaken(known, request, command, given)], () =>
        handedOver(request, command),
      )
    case 'record-outcome':
      return recordOutcome(known, request, command, given)
    case 'acknowledge':
      return unless(rules.acknowledgementRefusals(request, command.acknowledgement, given.now), () => [
        {
          kind: 'acknowledgement.recorded',
          request: request.id,
          n: nextOrdinal(request.acknowledgements),
          acknowledgement: command.acknowledgement,
        },
      ])
    case 'answer':
      return unless(rules.answerRefusals(request, command.answer, given.now), () => [
        { kind: 'answer.recorded', request: request.id, n: nextOrdinal(request.answers), answer: command.answer },
      ])
    case 'deny':
      return unless(rules.denialRefusals(command.denial, given.now), () => [
        { kind: 'denial.recorded', request: request.id, n: nextOrdinal(request.denials), denial: command.denial },
      ])
    case 'settle-denial':
      return settleDenial(request, command, given)
    case 'void-fact':
      return voidFact(request, command)
    case 'change-due':
      if (command.reason === '') return refused({ code: 'missing', what: 'reason' })
      return unless(rules.dueRefusals(command.due, request.issuedAt), () => [
        { kind: 'due.changed', request: request.id, due: command.due, reason: command.reason },
      ])
    case 'change-keeper':
      return done([{ kind: 'keeper.changed', request: request.id, keptBy: command.keptBy }])
    case 'change-chasing':
      return done([{ kind: 'chasing.changed', request: request.id, chasing: command.chasing }])
    case 'pause-chasing':
      return unless(rules.pauseRefusals(command.pause, given.now), () => [
        { kind: 'chasing.paused', request: request.id, pause: command.pause },
      ])
    case 'resume-chasing':
      return request.pause ? done([{ kind: 'chasing.resumed', request: request.id }]) : refused({ code: 'not-paused' })
    case 'end':
      return end(known, request, command)
  }
}

type OnIssued = Extract<
  Command,
  {
    kind:
      | 'log-delivery'
      | 'hand-over'
      | 'record-outcome'
      | 'acknowledge'
      | 'answer'
      | 'deny'
      | 'settle-denial'
      | 'void-fact'
      | 'change-due'
      | 'change-keeper'
      | 'change-chasing'
      | 'pause-chasing'
      | 'resume-chasing'
      | 'end'
  }
>

function settleDenial(request: Request, command: Extract<Command, { kind: 'settle-denial' }>, given: Given): Reply<Decision> {
  const denial = standing(request.denials).find(({ n }) => n === command.n)
  if (!denial) return refused({ code: 'not-found', what: 'denial' })
  if (denial.settlement) return refused({ code: 'already-settled' })
  return unless(rules.notInFuture(command.settlement.at, 'settlement', given.now), () => [
    { kind: 'denial.settled', request: request.id, n: command.n, settlement: command.settlement },
  ])
}

function voidFact(request: Request, { fact, reason }: Extract<Command, { kind: 'void-fact' }>): Reply<Decision> {
  if (reason === '') return refused({ code: 'missing', what: 'reason' })
  const facts: Readonly<Record<typeof fact.of, readonly Counted[]>> = {
    acknowledgement: request.acknowledgements,
    answer: request.answers,
    denial: request.denials,
  }
  if (!standing(facts[fact.of]).some(({ n }) => n === fact.n)) return refused({ code: 'not-found', what: fact.of })
  return done([{ kind: `${fact.of}.voided`, request: request.id, n: fact.n, reason }])
}

function end(known: Known, request: Request, { ending }: Extract<Command, { kind: 'end' }>): Reply<Decision> {
  const refusals: Refusal[] = []
  if (ending.as === 'superseded') {
    const successor = ending.by === null || ending.by === request.id ? null : known.request(ending.by)
    // A draft may still be thrown away, and nothing would stand in its place.
    if (!successor || successor.discarded || successor.number === null) refusals.push({ code: 'missing', what: 'successor' })
  }
  if (ending.reason === '') refusals.push({ code: 'missing', what: 'reason' })
  // Only what is superseded has another in its place.
  const by = ending.as === 'superseded' ? ending.by : null
  return unless(refusals, () => [{ kind: 'request.ended', request: request.id, ending: { ...ending, by } }])
}

/** One that was not planned before is planned on the way, so that every attempt handed over has its place in the register. */
function handedOver(request: Request, { n, role, details, text }: HandOver): Decision {
  const own = ownText(text, request.content)
  const planned = { role, details, text: own, plannedFor: null, dispatchedAt: null, outcome: null }
  const logged = n === null ? numbered(request.attempts, [planned]) : []
  return [
    ...logged.map((attempt) => ({ kind: 'attempt.logged', request: request.id, attempt }) as const),
    { kind: 'attempt.handed-over', request: request.id, n: n ?? nextOrdinal(request.attempts), details, text: own },
  ]
}

type RecordOutcome = Extract<Command, { kind: 'record-outcome' }>

function recordOutcome(known: Known, request: Request, command: RecordOutcome, given: Given): Reply<Decision> {
  const attempt = request.attempts.find(({ n }) => n === command.n)
  if (!attempt || attempt.outcome?.state === 'voided') return refused({ code: 'not-found', what: 'attempt' })
  if (command.dispatchedAt && attempt.dispatchedAt) return refused({ code: 'already-dispatched' })
  const { dispatchedAt, outcome } = command
  const entries: EntryBody[] = []
  if (dispatchedAt) entries.push({ kind: 'attempt.dispatched', request: request.id, n: attempt.n, at: dispatchedAt })
  if (outcome) entries.push({ kind: 'attempt.outcome', request: request.id, n: attempt.n, outcome })
  if (entries.length === 0) return refused({ code: 'missing', what: 'outcome' })
  const after = { ...attempt, dispatchedAt: dispatchedAt ?? attempt.dispatchedAt, outcome: outcome ?? attempt.outcome }
  // What was planned gets its year, and so its number, when it is dispatched or fails to be.
  const taken = attempt.dispatchedAt ? [] : noteTaken(known, request.id, after)
  return unless([...rules.attemptRefusals(after, given.now), ...taken], () => entries)
}

/** An identifier that the register does not know yet begins a request: so later commands of a batch can name it. */
function notADraft(known: Known, { request: id }: Draft | Issue): Refusal | null {
  const request = id === null ? null : known.request(id)
  if (request === null) return null
  if (request.discarded) return { code: 'not-found', what: 'request' }
  return request.number === null ? null : { code: 'text-already-sent' }
}

/** When the first of these attempts was dispatched; null when none was. */
export function firstDispatch(attempts: readonly AttemptDraft[]): Moment | null {
  const [first] = attempts.map(({ dispatchedAt }) => dispatchedAt).sort(byInstant)
  return first ?? null
}

/** A request is issued when it is first dispatched; one that goes out later is issued now. */
function issueMoment(attempts: readonly AttemptDraft[], settings: Settings, now: Instant): Moment {
  return firstDispatch(attempts) ?? { at: now, zone: settings.home.zone, precision: 'minute' }
}

/** Gives each new attempt its ordinal and, if it is a chase, its number among the chases. */
function numbered(before: readonly LoggedAttempt[], attempts: readonly AttemptDraft[]): LoggedAttempt[] {
  const all = [...before]
  for (const attempt of attempts) {
    const chases = all.map(({ chase }) => ({ n: chase ?? 0 }))
    all.push({ ...attempt, n: nextOrdinal(all), chase: attempt.role === 'chase' ? nextOrdinal(chases) : null })
  }
  return all.slice(before.length)
}

function newAttemptRefusals(known: Known, request: RequestId | null, attempt: AttemptDraft, given: Given): Refusal[] {
  return [...rules.newAttemptRefusals(attempt, given.now), ...noteTaken(known, request, attempt)]
}

/** A number is on one original note; a chase, a copy or a corrigendum may bear it again. */
function noteTaken(known: Known, request: RequestId | null, attempt: AttemptDraft): Refusal[] {
  if (attempt.role !== 'original' || attempt.outcome?.state === 'voided') return []
  const note = noteNumberOf(attempt, known.office.settings.home.zone)
  const reference = note && known.noteOn(note, request)
  return note && reference !== null ? [{ code: 'note-number-taken', number: note.number, reference }] : []
}

/** What is handed over goes out now: a note's number is one of this year. */
function handedOverTaken(known: Known, request: Request, { n, role, details, text }: HandOver, { now }: Given): Refusal[] {
  const planned = request.attempts.find((attempt) => attempt.n === n)
  const plannedFor = { at: now, zone: known.office.settings.home.zone, precision: 'minute' } as const
  return noteTaken(known, request.id, { role: planned?.role ?? role, details, text, plannedFor, dispatchedAt: null, outcome: null })
}

function refusedBy(refusals: readonly Refusal[]): Refused | null {
  const [first, ...besides] = refusals
  return first ? refused(first, besides) : null
}

function unless(refusals: readonly Refusal[], decision: () => Decision): Reply<Decision> {
  return refusedBy(refusals) ?? done(decision())
}
