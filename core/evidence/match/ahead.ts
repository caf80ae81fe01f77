/** The register as it would be if every proposal made so far were agreed to: so a bounce finds the message that another file would log. */
import type { Command } from '#core/command'
import { isOfRequest } from '#core/entry'
import type { Instant, Moment } from '#core/moment'
import type { Refusal } from '#core/refusal'
import { attemptText, referenceOf, type Attempt, type Request, type RequestId } from '#core/request'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import type { ProposedAttempt } from '../proposal'
import { addressesIn, attemptIdKey, idKey, subjectKey, textKey } from './keys'
import { oursIn, theirsIn, type SentKnown } from './known'
import type { Steps } from './steps'

/** An attempt that counts, in its request. */
export interface Sent {
  readonly request: Request
  readonly attempt: Attempt
}

/** Requests or attempts by a key. */
class Lookup<T> {
  readonly #found = new Map<string, Set<T>>()

  add(key: string, one: T): void {
    if (key !== '') this.#found.set(key, (this.#found.get(key) ?? new Set()).add(one))
  }

  of(key: string): readonly T[] {
    return [...(this.#found.get(key) ?? [])]
  }
}

export class Ahead {
  readonly known: SentKnown
  readonly now: Instant
  readonly #requests = new Map<RequestId, Request>()
  /** Requests by what they bear: more may be found than still bear it, and is looked at again. */
  readonly #byId = new Lookup<RequestId>()
  readonly #bySubject = new Lookup<RequestId>()
  readonly #byReference = new Lookup<RequestId>()
  readonly #byText = new Lookup<RequestId>()
  readonly #ours = new Set<string>()
  /** Which proposal would log an attempt, log it as sent, or say which message it is, by request and ordinal. */
  readonly #proposed = new Map<string, string>()
  /** Identifiers of emails that were logged without one, as files of this heap tell them. */
  readonly #learnt = new Map<string, string>()
  readonly #recorded: ReadonlyMap<RequestId, Request>

  private constructor(known: SentKnown, now: Instant) {
    this.known = known
    this.now = now
    this.#recorded = new Map(known.requests.map((request) => [request.id, request]))
  }

  /** The register before anything is proposed; a request at each step. */
  static* of(known: SentKnown, now: Instant): Steps<Ahead> {
    const ahead = new Ahead(known, now)
    for (const request of byReference(known.requests)) {
      if (!request.discarded) ahead.#put(request)
      yield
    }
    return ahead
  }

  /** The present moment, to the minute, in the office's zone. */
  moment(at: Instant | null): Moment {
    return { at: at ?? this.now, zone: this.known.office.settings.home.zone, precision: 'minute' }
  }

  request(id: RequestId): Request | null {
    return this.#requests.get(id) ?? null
  }

  /** Whether an acknowledgement of a request is recorded, and not only proposed. */
  isAcknowledged(id: RequestId, n: number): boolean {
    return this.#recorded.get(id)?.acknowledgements.some((each) => each.n === n) ?? false
  }

  /** All of them, as they would be by now. */
  requests(): readonly Request[] {
    return [...this.#requests.values()]
  }

  /** The attempts by email that bear an identifier. */
  byId(id: string): readonly Sent[] {
    const key = idKey(id)
    return this.#found(this.#byId.of(key)).flatMap((request) =>
      standingEmails(request).filter((attempt) => this.#idOf(request, attempt) === key && key !== '').map((attempt) => ({ request, attempt })),
    )
  }

  /** Issued requests whose subject is the same, whatever is put before it. */
  bySubject(subject: string): readonly Request[] {
    const key = subjectKey(subject)
    return this.#found(this.#bySubject.of(key)).filter(({ content, number }) => number !== null && subjectKey(content.subject) === key)
  }

  byReference(reference: string): readonly Request[] {
    return this.#found(this.#byReference.of(reference))
  }

  /** Issued requests that said this, themselves or in an attempt. */
  byText(text: string): readonly Request[] {
    const key = textKey(text)
    return this.#found(this.#byText.of(key)).filter(({ number }) => number !== null)
  }

  /** Whether a request's attempt has an identifier, its own or one that a file of this heap told. */
  hasId(request: Request, attempt: Attempt): boolean {
    return this.#idOf(request, attempt) !== ''
  }

  /** Goes on as if an email that was logged without an identifier had this one, as a proposal says. */
  learn(request: Request, n: number, id: string, proposal: string): void {
    const [place, key] = [placeOf(request.id, n), idKey(id)]
    this.#learnt.set(place, key)
    this.#proposed.set(place, proposal)
    this.#byId.add(key, request.id)
  }

  /** An attempt as a proposal names it: by its ordinal, or by the proposal without which there is nothing to say of it. */
  named(request: Request, { n }: Pick<Attempt, 'n'>): ProposedAttempt {
    const id = this.#proposed.get(placeOf(request.id, n))
    return id === undefined ? { of: 'logged', n } : { of: 'proposal', id }
  }

  /** Why the register would refuse a command after all that is proposed already; null where it would not. */
  refusal(command: Command): Refusal | null {
    const decision = this.#decide(command)
    return decision.ok ? null : decision.refusal
  }

  /** The same, were its request still open. */
  refusalIfOpen(command: Command): Refusal | null {
    const decision = this.#decide(command, (request) => ({ ...request, ending: null }))
    return decision.ok ? null : decision.refusal
  }

  /** Goes on as if a proposal of this identifier were agreed to. What the register would refuse changes nothing. */
  take(command: Command, proposal: string): void {
    const decision = this.#decide(command)
    if (!decision.ok) return
    for (const body of decision.value) {
      const entry = { v: 1 as const, desk: 'ahead', clock: 0, recorded: this.now, by: '', ...body }
      if (!isOfRequest(entry)) continue
      const after = apply(this.request(entry.request), entry)
      if (after === null) continue
      this.#put(after)
      if (entry.kind === 'attempt.logged') this.#proposed.set(placeOf(after.id, entry.attempt.n), proposal)
      if (entry.kind === 'attempt.dispatched') this.#proposed.set(placeOf(after.id, entry.n), proposal)
    }
  }

  /** Whether an email address is one of the office's own. */
  isOurs(address: string): boolean {
    return this.#ours.has(address) || this.known.isOurs(address)
  }

  /** The email addresses of a request's counterpart. */
  theirs(request: Request): ReadonlySet<string> {
    return theirsIn(request, this.known.office)
  }

  #decide(command: Command, as: (request: Request) => Request = (request) => request): ReturnType<typeof decide> {
    const known = {
      office: this.known.office,
      request: (id: RequestId) => {
        const request = this.request(id)
        return request && as(request)
      },
      // Only drafts ask for numbers, and no file issues a request.
      nextNumber: () => 1,
      isTaken: () => false,
      noteOn: () => null,
    }
    return decide(known, command, { now: this.now, id: 'ahead' })
  }

  #put(request: Request): void {
    const { id, content, number, attempts } = request
    const before = this.#requests.get(id)
    this.#requests.set(id, request)
    // By what comes back nothing is found that was not found before.
    if (before?.attempts.length === attempts.length) return
    for (const address of oursIn(request)) this.#ours.add(address)
    this.#bySubject.add(subjectKey(content.subject), id)
    if (number) this.#byReference.add(referenceOf(number), id)
    for (const text of new Set([content.text, ...attempts.map((attempt) => attemptText(attempt, content))])) this.#byText.add(textKey(text), id)
    for (const attempt of attempts) this.#byId.add(attemptIdKey(request, attempt), id)
  }

  #found(ids: readonly RequestId[]): Request[] {
    return ids.flatMap((id) => this.request(id) ?? [])
  }

  #idOf(request: Request, attempt: Attempt): string {
    return attemptIdKey(request, attempt) || (this.#learnt.get(placeOf(request.id, attempt.n)) ?? '')
  }
}

/** A request's attempts by email that were not voided. */
export function standingEmails({ attempts }: Pick<Request, 'attempts'>): readonly Attempt[] {
  return attempts.filter(({ details, outcome }) => details.channel === 'email' && outcome?.state !== 'voided')
}

/** To whom an attempt by email went, in lower case; empty where that is not written down as addresses. */
export function recipientsOf({ details }: Pick<Attempt, 'details'>): readonly string[] {
  return details.channel === 'email' ? addressesIn(details.to) : []
}

/** In the order of their numbers, drafts last. */
function byReference(requests: readonly Request[]): readonly Request[] {
  const placed = requests.map((request) => ({ request, place: `${request.number ? referenceOf(request.number).padStart(11, '0') : '~'} ${request.id}` }))
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ request }) => request)
}

function placeOf(request: RequestId, n: number): string {
  return `${request} ${String(n)}`
}
