/** Commands decided but not yet on the disk: what the register would be, laid over what it is. */
import * as v from 'valibot'
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { ENTRY_VERSION, EntryBody, isOfRequest, type Desk, type Entry, type EntryHead } from '#core/entry'
import type { Instant } from '#core/moment'
import { done, refused, type Reply } from '#core/refusal'
import { referenceOf, type Request, type RequestId, type RequestNumber } from '#core/request'
import { apply } from '#core/register/apply'
import { decide, type Given } from '#core/register/decide'
import type { Register } from '#core/register/register'
import type { Settings } from '#core/settings'

export class Staging {
  readonly entries: Entry[] = []
  readonly done: Done[] = []
  /** Every request touched, as it would be. */
  readonly requests = new Map<RequestId, Request>()
  settings: Settings
  readonly #register: Register
  readonly #desk: Desk
  readonly #taken = new Set<string>()
  readonly #highest = new Map<number, number>()
  #clock: number

  constructor(register: Register, desk: Desk, clock: number) {
    this.#register = register
    this.#desk = desk
    this.#clock = clock
    this.settings = register.settings
  }

  /** Decides a command on what the register would be. `request` is the one it names, as the register has it now. */
  stage(command: Command, request: Request | null, given: Given): Reply<null> {
    const decision = decide(this.#known(command, request), command, given)
    if (!decision.ok) return decision
    const before = this.entries.length
    for (const body of decision.value) {
      const wrong = this.#add(body, request, given.now)
      if (wrong !== null) return refused({ code: 'unreadable', ...wrong })
    }
    const last = this.entries.slice(before).findLast(isOfRequest)
    const touched = last ? (this.requests.get(last.request) ?? null) : null
    this.done.push({ request: touched?.id ?? null, reference: touched?.number ? referenceOf(touched.number) : null })
    return done(null)
  }

  /** The entries as they are to be written: several bear their parts, since they stand or fall together. */
  batch(): readonly Entry[] {
    const { entries } = this
    if (entries.length < 2) return entries
    return entries.map((entry, index) => ({ ...entry, part: [index + 1, entries.length] }))
  }

  #known(command: Command, request: Request | null): Parameters<typeof decide>[0] {
    const named = 'request' in command && command.request !== null ? (this.requests.get(command.request) ?? request) : null
    return {
      settings: this.settings,
      request: named,
      nextNumber: (year) => Math.max(this.#register.nextNumber(year), (this.#highest.get(year) ?? 0) + 1),
      isTaken: (number) => this.#register.isTaken(number) || this.#taken.has(referenceOf(number)),
    }
  }

  /** Nothing is staged that could not be read back: what an entry tells goes through the schema that reads it. */
  #add(body: EntryBody, request: Request | null, recorded: Instant): { where: string; why: string } | null {
    const by = body.kind === 'settings.changed' ? body.settings.person : this.settings.person
    const head: EntryHead = { v: ENTRY_VERSION, desk: this.#desk, clock: this.#clock + 1, recorded, by }
    const parsed = v.safeParse(EntryBody, body)
    if (!parsed.success) return { where: v.getDotPath(parsed.issues[0]) ?? body.kind, why: parsed.issues[0].message }
    const entry: Entry = { ...head, ...parsed.output }
    if (isOfRequest(entry)) {
      const after = apply(this.requests.get(entry.request) ?? request, entry)
      if (after === null) return { where: 'request', why: 'is unknown' }
      this.requests.set(entry.request, after)
      if (entry.kind === 'request.issued') this.#take(entry.number)
    } else if (entry.kind === 'settings.changed') {
      this.settings = entry.settings
    }
    this.entries.push(entry)
    this.#clock += 1
    return null
  }

  #take(number: RequestNumber): void {
    this.#taken.add(referenceOf(number))
    this.#highest.set(number.year, Math.max(number.number, this.#highest.get(number.year) ?? 0))
  }
}
