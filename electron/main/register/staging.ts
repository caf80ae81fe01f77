/** Commands decided but not yet on the disk: what the register would be, laid over what it is. */
import * as v from 'valibot'
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { ENTRY_VERSION, EntryBody, isOfRequest, type Desk, type Entry, type EntryHead } from '#core/entry'
import type { Instant } from '#core/moment'
import { rowOf } from '#core/ledger'
import { bearing, NoteNumbers, type NoteNumber } from '#core/note-number'
import { applyToOffice, type Office } from '#core/office'
import { done, refused, type Reply } from '#core/refusal'
import { referenceOf, type Request, type RequestId, type RequestNumber } from '#core/request'
import { apply } from '#core/register/apply'
import { decide, type Given } from '#core/register/decide'
import type { Register } from '#core/register/register'

/** The entries by which a note gets its number. */
const NUMBERING: ReadonlySet<Entry['kind']> = new Set([
  'request.issued',
  'attempt.logged',
  'attempt.handed-over',
  'attempt.dispatched',
  'attempt.outcome',
])

export class Staging {
  readonly entries: Entry[] = []
  readonly done: Done[] = []
  /** Every request touched, as it would be. */
  readonly requests = new Map<RequestId, Request>()
  office: Office
  readonly #register: Register
  readonly #read: (id: RequestId) => Request | null
  readonly #desk: Desk
  readonly #taken = new Set<string>()
  readonly #highest = new Map<number, number>()
  readonly #notes: NoteNumbers
  #clock: number

  /** `read` gives a request as the register has it now, whole; null for one that it does not have. */
  constructor(register: Register, desk: Desk, clock: number, read: (id: RequestId) => Request | null) {
    this.#register = register
    this.#read = read
    this.#desk = desk
    this.#clock = clock
    this.office = register.office
    this.#notes = new NoteNumbers(register.office.settings.home.zone)
  }

  /** Decides a command on what the register would be. Throws when a request cannot be read. */
  stage(command: Command, given: Given): Reply<null> {
    const decision = decide(this.#known(), command, given)
    if (!decision.ok) return decision
    const before = this.entries.length
    for (const body of decision.value) {
      const wrong = this.#add(body, given.now)
      if (wrong !== null) return refused({ code: 'unreadable', ...wrong })
    }
    // Where a command tells of two requests, the first is the one that it names.
    const first = this.entries.slice(before).find(isOfRequest)
    const touched = first ? (this.requests.get(first.request) ?? null) : null
    this.done.push({ request: touched?.id ?? null, reference: touched?.number ? referenceOf(touched.number) : null })
    return done(null)
  }

  /** The entries as they are to be written: several bear their parts, since they stand or fall together. */
  batch(): readonly Entry[] {
    const { entries } = this
    if (entries.length < 2) return entries
    return entries.map((entry, index) => ({ ...entry, part: [index + 1, entries.length] }))
  }

  #known(): Parameters<typeof decide>[0] {
    return {
      office: this.office,
      request: (id) => this.#request(id),
      nextNumber: (year) => Math.max(this.#register.nextNumber(year), (this.#highest.get(year) ?? 0) + 1),
      isTaken: (number) => this.#register.isTaken(number) || this.#taken.has(referenceOf(number)),
      noteOn: (note, except) => this.#noteOn(note, except),
    }
  }

  /** Nothing is staged that could not be read back: what an entry tells goes through the schema that reads it. */
  #add(body: EntryBody, recorded: Instant): { where: string; why: string } | null {
    const by = body.kind === 'settings.changed' ? body.settings.person : this.office.settings.person
    const head: EntryHead = { v: ENTRY_VERSION, desk: this.#desk, clock: this.#clock + 1, recorded, by }
    const parsed = v.safeParse(EntryBody, body)
    if (!parsed.success) return { where: v.getDotPath(parsed.issues[0]) ?? body.kind, why: parsed.issues[0].message }
    const entry: Entry = { ...head, ...parsed.output }
    if (isOfRequest(entry)) {
      const after = apply(this.#request(entry.request), entry)
      if (after === null) return { where: 'request', why: 'is unknown' }
      this.requests.set(entry.request, after)
      if (entry.kind === 'request.issued') this.#take(entry.number)
      if (NUMBERING.has(entry.kind)) this.#notes.add(rowOf(after, recorded, []))
    } else if (entry.kind !== 'repaired') {
      this.office = applyToOffice(this.office, entry)
    }
    this.entries.push(entry)
    this.#clock += 1
    return null
  }

  #request(id: RequestId): Request | null {
    return this.requests.get(id) ?? this.#read(id)
  }

  #noteOn(note: NoteNumber, except: RequestId | null): string | null {
    const { zone } = this.office.settings.home
    for (const id of this.#notes.bearers(note)) {
      const staged = this.requests.get(id)
      const reference = staged && id !== except ? bearing(rowOf(staged, '', []), note, zone) : null
      if (reference !== null) return reference
    }
    return this.#register.noteOn(note, (id) => id !== except && !this.requests.has(id))
  }

  #take(number: RequestNumber): void {
    this.#taken.add(referenceOf(number))
    this.#highest.set(number.year, Math.max(number.number, this.#highest.get(number.year) ?? 0))
  }
}
