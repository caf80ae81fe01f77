/** What is made of a heap, file by file: proposals, and what is set apart. */
import type { ExhibitAbout } from '#core/exhibit'
import { referenceOf, standing, type Acknowledgement, type Attempt, type Outcome, type Request } from '#core/request'
import type { Refusal } from '#core/refusal'
import type { Apart, Confidence, DroppedOn, HeapFile, Proposal, ProposedAttempt, Proves, Reason, SetApart } from '../proposal'
import type { Ahead } from './ahead'
import { recordingOf, shownBy } from './recording'

/** What a file would prove of a request; `attempt` is the one that it is about, null for one of its own or none. */
export interface Finding {
  readonly request: Request
  readonly attempt: Attempt | null
  readonly proves: Proves
  readonly reason: Reason
  readonly confidence: Confidence
}

export class Course {
  readonly ahead: Ahead
  readonly on: DroppedOn
  readonly proposals: Proposal[] = []
  readonly apart: SetApart[] = []
  /** The proposals of each file, by their identifiers. */
  readonly #of = new Map<string, Set<string>>()
  /** Why each file is set apart. */
  readonly #apartOf = new Map<string, Apart[]>()
  /** Of files that are kept already about what they show, the request's reference. */
  readonly #kept = new Map<string, string>()

  constructor(ahead: Ahead, on: DroppedOn) {
    this.ahead = ahead
    this.on = on
  }

  /** Of requests, or of what belongs to them, those that matching is held to. */
  within<T extends Request | { readonly request: Request }>(found: readonly T[]): readonly T[] {
    const { on } = this
    return on === null ? found : found.filter((each) => ('request' in each ? each.request.id : each.id) === on.request)
  }

  /** The request on which the heap was dropped, as it would be by now. */
  dropped(): Request | null {
    return this.on && this.ahead.request(this.on.request)
  }

  /** Proposes all that one thing a file says may mean. Only one can be right: where several fit, none is more than possible. */
  proposeOneOf(file: HeapFile, findings: readonly Finding[]): void {
    for (const finding of findings) this.propose(file, findings.length > 1 ? { ...finding, confidence: 'possible' } : finding)
  }

  propose(file: HeapFile, finding: Finding): void {
    const { request } = finding
    const proves = this.#recordedAlready(finding) ?? finding.proves
    const n = finding.attempt?.n ?? null
    const command = recordingOf(request.id, n, proves)
    const refusal = command && this.ahead.refusal(command)
    // What is forged is so of a request that is ended, too.
    const objection = command && refusal?.code === 'already-ended' ? this.ahead.refusalIfOpen(command) : refusal
    const apart = objection && apartFor(objection)
    if (apart) {
      this.setApart(file, apart)
      return
    }
    const told: Finding = { ...finding, proves: refusal ? (instead(refusal, n) ?? proves) : proves }
    const kept: Finding = this.#isSecond(told) ? { ...told, confidence: 'possible' } : told
    if (isKept(file, kept)) this.#kept.set(file.id, nameOf(request))
    else this.#add(file, kept)
  }

  /** Says why a file is not believed. One that says nothing of a request is no odder for being dropped there: it is kept. */
  setApart(file: HeapFile, apart: Apart): void {
    if (this.on !== null && SILENT.has(apart.why)) return
    const [text, before] = [JSON.stringify(apart), this.#apartOf.get(file.id) ?? []]
    if (before.some((each) => JSON.stringify(each) === text)) return
    this.#apartOf.set(file.id, [...before, apart])
    this.apart.push({ file: file.id, apart })
  }

  /** Whether an attempt is one that a proposal of this file would log. */
  isOf(file: HeapFile, attempt: ProposedAttempt): boolean {
    return attempt.of === 'proposal' && (this.#of.get(file.id)?.has(attempt.id) ?? false)
  }

  /** What is left to say of a file: that it is kept already, or that one which proves nothing can be kept about what it was dropped on. */
  finish(file: HeapFile): void {
    if (!this.#isSpokenFor(file)) this.#keepWhereDropped(file)
    const reference = this.#kept.get(file.id)
    if (reference !== undefined && !this.#of.has(file.id)) this.setApart(file, { why: 'already-kept', reference })
    if (!this.#isSpokenFor(file) && !this.#apartOf.has(file.id)) this.setApart(file, { why: 'no-request' })
  }

  /** One that is set apart is not ticked, unless it is for what could not be read of it. */
  #keepWhereDropped(file: HeapFile): void {
    const [request, on] = [this.dropped(), this.on]
    const isOdd = this.#apartOf.get(file.id)?.some(({ why }) => !UNREAD.has(why)) ?? false
    if (!request || !on) return
    this.propose(file, { request, attempt: null, proves: { kind: 'exhibit', about: on.about }, reason: 'dropped-there', confidence: isOdd ? 'possible' : 'sure' })
  }

  /** Where the fact is recorded already, by hand or by another file, this one is kept about it; null where it is not. */
  #recordedAlready({ request, attempt, proves }: Finding): Proves | null {
    if (proves.kind === 'outcome') {
      const is = attempt?.outcomes.some((each) => isSameOutcome(each, proves.outcome)) ?? false
      return is ? { kind: 'exhibit', about: aboutAttempt(attempt?.n ?? null) } : null
    }
    const same = proves.kind === 'acknowledged' ? sameAcknowledgement(request, proves.acknowledgement) : null
    return same && this.ahead.isAcknowledged(request.id, same.n) ? { kind: 'exhibit', about: { of: 'acknowledgement', n: same.n } } : null
  }

  /** A reply that another file of the heap has too, as saved by two programs, is one acknowledgement: which of the two, the person says. */
  #isSecond({ request, proves }: Finding): boolean {
    return proves.kind === 'acknowledged' && sameAcknowledgement(request, proves.acknowledgement) !== null
  }

  #isSpokenFor({ id }: HeapFile): boolean {
    return this.#kept.has(id) || this.#of.has(id)
  }

  #add(file: HeapFile, { request, attempt, proves, reason, confidence }: Finding): void {
    const id = `${file.id}.${String(this.proposals.length + 1)}`
    const named = attempt && this.ahead.named(request, attempt)
    this.proposals.push({ id, file: file.id, request: request.id, reference: nameOf(request), subject: request.content.subject, attempt: named, proves, reason, confidence })
    this.#of.set(file.id, (this.#of.get(file.id) ?? new Set()).add(id))
    // Where it may be several attempts, other files rest on none of them.
    const learnt = proves.kind === 'as-sent' || proves.kind === 'sent' ? proves.messageId : ''
    if (learnt !== '' && attempt && confidence !== 'possible') this.ahead.learn(request, attempt.n, learnt, id)
    const command = recordingOf(request.id, attempt?.n ?? null, proves)
    if (command) this.ahead.take(command, id)
  }
}

/** Reasons that say nothing against a file. */
const UNREAD: ReadonlySet<Apart['why']> = new Set(['unreadable', 'omitted'])
const SILENT: ReadonlySet<Apart['why']> = new Set(['no-request', 'no-trace'])

/** A request's reference; of a draft, its subject. */
export function nameOf({ number, content }: Request): string {
  return number ? referenceOf(number) : content.subject
}

function aboutAttempt(n: number | null): ExhibitAbout {
  return n === null ? { of: 'request', n: null } : { of: 'attempt', n }
}

/** A request that is ended takes files and nothing else, a draft only for itself. What else stands in the way, the person is told on agreeing. */
function instead({ code }: Refusal, n: number | null): Proves | null {
  if (code === 'already-ended') return { kind: 'exhibit', about: aboutAttempt(n) }
  return code === 'not-issued' ? { kind: 'exhibit', about: aboutAttempt(null) } : null
}

/** What the register would object to in the file's own word for its time. */
function apartFor({ code }: Refusal): Apart | null {
  if (code === 'in-the-future') return { why: 'in-the-future' }
  return code === 'before-dispatch' ? { why: 'before-sending' } : null
}

function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return a.state === b.state && minuteOf(a.at.at) === minuteOf(b.at.at) && a.evidence?.kind === b.evidence?.kind && a.words === b.words
}

function sameAcknowledgement({ acknowledgements }: Request, { cameBy, at }: Acknowledgement): Request['acknowledgements'][number] | null {
  return standing(acknowledgements).find((each) => each.cameBy === cameBy && minuteOf(each.at.at) === minuteOf(at.at)) ?? null
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000)
}

/** Whether the file is kept already about the very fact. What it has still to tell of it is told all the same. */
function isKept({ sha256 }: HeapFile, { request, attempt, proves }: Finding): boolean {
  if (recordingOf(request.id, attempt?.n ?? null, proves) !== null) return false
  const about = shownBy(proves, { attempt: attempt?.n ?? null, acknowledgement: null })
  return standing(request.exhibits).some((each) => each.sha256 === sha256 && each.about.of === about.of && each.about.n === about.n)
}
