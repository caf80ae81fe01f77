/** Whether a command may happen, and which entries it makes. Pure: time and identifiers come in as values. */
import type { Command } from '#core/command'
import type { EntryBody, LoggedAttempt } from '#core/entry'
import { byInstant, yearIn, type Instant, type Moment } from '#core/moment'
import { done, refused, type Refusal, type Reply } from '#core/refusal'
import { referenceOf, type AttemptDraft, type Request, type RequestId, type RequestNumber } from '#core/request'
import type { Settings } from '#core/settings'
import * as rules from './rules'

/** What a decision needs to know of the register. */
export interface Known {
  readonly settings: Settings
  /** The request that the command names, whole; null when it names none or it does not exist. */
  readonly request: Request | null
  /** The number that the next request issued in that year would get. */
  readonly nextNumber: (year: number) => number
  readonly isTaken: (number: RequestNumber) => boolean
}

/** Values from the outside world: the present instant, and an identifier for a new request. */
export interface Given {
  readonly now: Instant
  readonly id: RequestId
}

/** Entries to append, all or none; never an empty list. */
export type Decision = readonly EntryBody[]

/** Decides a command. Does not change anything. */
export function decide(known: Known, command: Command, given: Given): Reply<Decision> {
  switch (command.kind) {
    case 'change-settings':
      return done([{ kind: 'settings.changed', settings: command.settings }])
    case 'save-draft':
      return saveDraft(known, command, given)
    case 'issue':
      return issue(known, command, given)
    case 'discard-draft':
      if (known.request === null || known.request.discarded) return refused({ code: 'not-found', what: 'request' })
      if (known.request.number !== null) return refused({ code: 'issued-cannot-be-deleted' })
      return done([{ kind: 'draft.discarded', request: known.request.id }])
    case 'log-delivery':
    case 'record-outcome':
    case 'acknowledge':
    case 'answer':
    case 'deny':
    case 'settle-denial':
    case 'end':
      return onIssued(known, command, given)
  }
}

type Draft = Extract<Command, { kind: 'save-draft' }>
type Issue = Extract<Command, { kind: 'issue' }>
type OnIssued = Exclude<Command, Draft | Issue | { kind: 'change-settings' } | { kind: 'discard-draft' }>

function saveDraft(known: Known, command: Draft, given: Given): Reply<Decision> {
  const refusal = notADraft(known, command)
  if (refusal) return refused(refusal)
  const request = command.request ?? given.id
  return done([{ kind: 'request.drafted', request, content: command.content, attempts: numbered([], command.attempts) }])
}

function issue(known: Known, command: Issue, given: Given): Reply<Decision> {
  const { content, attempts } = command
  const issuedAt = issueMoment(attempts, known.settings, given.now)
  const refusal =
    notADraft(known, command) ?? rules.contentRefusal(content, issuedAt) ?? firstOf(attempts, (each) => rules.attemptRefusal(each, given.now))
  if (refusal) return refused(refusal)
  const year = yearIn(known.settings.home.zone, issuedAt.at)
  const number = command.number ?? { year, number: known.nextNumber(year) }
  if (known.isTaken(number)) return refused({ code: 'number-taken', reference: referenceOf(number) })
  const request = command.request ?? given.id
  return done([{ kind: 'request.issued', request, number, issuedAt, content, attempts: numbered([], attempts) }])
}

function onIssued(known: Known, command: OnIssued, given: Given): Reply<Decision> {
  const { request } = known
  if (request === null || request.discarded) return refused({ code: 'not-found', what: 'request' })
  if (request.number === null) return refused({ code: 'not-issued' })
  if (request.ending !== null) return refused({ code: 'already-ended' })
  switch (command.kind) {
    case 'log-delivery':
      return unless(rules.attemptRefusal(command.attempt, given.now), () =>
        numbered(request.attempts, [command.attempt]).map((attempt) => ({ kind: 'attempt.logged', request: request.id, attempt })),
      )
    case 'record-outcome':
      return recordOutcome(request, command, given)
    case 'acknowledge':
      return unless(rules.acknowledgementRefusal(request, command.acknowledgement, given.now), () => [
        {
          kind: 'acknowledgement.recorded',
          request: request.id,
          n: nextOrdinal(request.acknowledgements),
          acknowledgement: command.acknowledgement,
        },
      ])
    case 'answer':
      return unless(rules.answerRefusal(request, command.answer, given.now), () => [
        { kind: 'answer.recorded', request: request.id, answer: command.answer },
      ])
    case 'deny':
      return unless(rules.denialRefusal(command.denial, given.now), () => [
        { kind: 'denial.recorded', request: request.id, n: nextOrdinal(request.denials), denial: command.denial },
      ])
    case 'settle-denial': {
      const denial = request.denials.find(({ n }) => n === command.n)
      if (!denial) return refused({ code: 'not-found', what: 'denial' })
      if (denial.settlement) return refused({ code: 'already-settled' })
      return unless(rules.notInFuture(command.settlement.at, 'settlement', given.now), () => [
        { kind: 'denial.settled', request: request.id, n: command.n, settlement: command.settlement },
      ])
    }
    case 'end':
      if (command.ending.reason === '') return refused({ code: 'missing', what: 'reason' })
      return done([{ kind: 'request.ended', request: request.id, ending: command.ending }])
  }
}

function recordOutcome(request: Request, command: Extract<Command, { kind: 'record-outcome' }>, given: Given): Reply<Decision> {
  const attempt = request.attempts.find(({ n }) => n === command.n)
  if (!attempt) return refused({ code: 'not-found', what: 'attempt' })
  if (command.dispatchedAt && attempt.dispatchedAt) return refused({ code: 'already-dispatched' })
  const { dispatchedAt, outcome } = command
  const entries: EntryBody[] = []
  if (dispatchedAt) entries.push({ kind: 'attempt.dispatched', request: request.id, n: attempt.n, at: dispatchedAt })
  if (outcome) entries.push({ kind: 'attempt.outcome', request: request.id, n: attempt.n, outcome })
  if (entries.length === 0) return refused({ code: 'missing', what: 'outcome' })
  const after = { ...attempt, dispatchedAt: dispatchedAt ?? attempt.dispatchedAt, outcome: outcome ?? attempt.outcome }
  return unless(rules.attemptRefusal(after, given.now), () => entries)
}

/** An identifier that the register does not know yet begins a request: so later commands of a batch can name it. */
function notADraft(known: Known, command: Draft | Issue): Refusal | null {
  if (command.request === null || known.request === null) return null
  if (known.request.discarded) return { code: 'not-found', what: 'request' }
  return known.request.number === null ? null : { code: 'text-already-sent' }
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

/** One above the highest, not above the count: of a damaged register some may be lost. */
function nextOrdinal(all: readonly { readonly n: number }[]): number {
  return all.reduce((highest, { n }) => Math.max(highest, n), 0) + 1
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

function firstOf<T>(items: readonly T[], refusalOf: (item: T) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refusal = refusalOf(item)
    if (refusal) return refusal
  }
  return null
}

function unless(refusal: Refusal | null, decision: () => Decision): Reply<Decision> {
  return refusal ? refused(refusal) : done(decision())
}
