/**
 * The history of an open register. Where each entry stands is known by numbers (its first byte, when and by whom it was written
 * down), gathered from the journal piece by piece when somebody first asks; the entries shown are then read where they stand.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { HistoryPage, HistoryQuery } from '#core/bridge/history'
import { isOfRequest, type Entry, type OfficeEntry } from '#core/entry'
import { rowReference, type JournalMark, type Place } from '#core/ledger'
import { dayAfter, startOf } from '#core/moment'
import { applyToOffice, officeOf, type Office } from '#core/office'
import { PrintedSheet } from '#core/printed-sheet'
import { changeOf, historyOf, type Change } from '#core/projections/history'
import { apply } from '#core/register/apply'
import type { Request, RequestId } from '#core/request'
import { damagesIn, isWithin } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { linesOf } from '../files/lines'
import type { Held } from './held'

/** Where an entry stands, and what can be asked of it before it is read. */
interface Known {
  readonly place: Place
  /** Milliseconds since the epoch. */
  readonly recorded: number
  readonly by: string
  readonly isOfOffice: boolean
  readonly isSheet: boolean
}

/** An entry's head stands first in its line: when, by whom, and of which kind. */
const HEAD = /^\{"v":1,"desk":"[^"]*","clock":\d+,"recorded":"([^"]*)","by":("(?:[^"\\]|\\.)*"),"kind":"([a-z.-]+)"/
/** A name of a thousand letters, each written as an escape, and what stands around it. */
const HEAD_BYTES = 6_500
const OF_OFFICE = /^(settings|counterpart|calendar|sheet|repaired)/

export class History {
  readonly #held: Held
  #known: Known[] = []
  #marks: readonly JournalMark[] = []
  #reading: Promise<void> = Promise.resolve()

  constructor(held: Held) {
    this.#held = held
  }

  /** What changed, the latest first. Throws where an entry is not what was written, and the system's errors. */
  async page(query: HistoryQuery): Promise<HistoryPage> {
    const { request, offset, limit } = query
    const found = await this.#find(query)
    const changes = found.slice(offset, offset + limit).map((change) => change())
    return { total: found.length, changes, people: await this.#people(request), references: this.#references(changes) }
  }

  /** Everything that a query finds, the oldest first, some at a time. */
  async *all(query: HistoryQuery): AsyncGenerator<HistoryPage> {
    const found = (await this.#find(query)).toReversed()
    const people = await this.#people(query.request)
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const changes = found.slice(from, from + AT_ONCE).map((change) => change())
      yield { total: found.length, changes, people, references: this.#references(changes) }
    }
  }

  /** The office as it was made by its entries up to a place. Throws as {@link page} does. */
  async officeAt(isUpTo: (place: Place) => boolean): Promise<Office> {
    await this.#catchUp()
    const { entries, register } = this.#held
    return this.#known
      .filter(({ isOfOffice: isOf, place }) => isOf && isUpTo(place))
      .map(({ place }) => entries.read(place))
      .filter(isOfOffice)
      .reduce(applyToOffice, officeOf(register.office.settings))
  }

  /** Every sheet that was printed or saved, the oldest first. Throws as {@link page} does. */
  async sheets(): Promise<readonly PrintedSheet[]> {
    await this.#catchUp()
    const read = this.#known.filter(({ isSheet }) => isSheet).map(({ place }) => this.#held.entries.read(place))
    return read.flatMap((entry) => (entry.kind === 'sheet.printed' ? [v.parse(PrintedSheet, entry)] : []))
  }

  async #find(query: HistoryQuery): Promise<(() => Change)[]> {
    return query.request === null ? this.#ofAll(query) : this.#ofRequest(query.request, query)
  }

  #ofRequest(id: RequestId, query: HistoryQuery): (() => Change)[] {
    const { register, entries } = this.#held
    const fits = this.#fitting(query)
    const read = (register.placesOf(id) ?? []).map((place) => entries.read(place))
    return historyOf(read, register.office)
      .filter((change) => fits(Date.parse(change.recorded), change.by))
      .toReversed()
      .map((change) => () => change)
  }

  async #ofAll(query: HistoryQuery): Promise<(() => Change)[]> {
    await this.#catchUp()
    const fits = this.#fitting(query)
    const found = this.#known.filter(({ recorded, by }) => fits(recorded, by)).toReversed()
    const offices = this.#officesBefore()
    return found.map((known) => () => {
      const entry = this.#held.entries.read(known.place)
      return changeOf(entry, { request: this.#requestBefore(entry, known.place), office: known.isOfOffice ? offices(known) : this.#held.register.office })
    })
  }

  #fitting({ by, day }: HistoryQuery): (recorded: number, person: string) => boolean {
    const { zone } = this.#held.register.office.settings.home
    const [from, to] = day === null ? [0, Infinity] : [startOf(day, zone), startOf(dayAfter(day), zone)].map((each) => Date.parse(each))
    return (recorded, person) => (by === null || by === person) && recorded >= (from ?? 0) && recorded < (to ?? 0)
  }

  #requestBefore(entry: Entry, [file, at]: Place): Request | null {
    if (!isOfRequest(entry)) return null
    let request: Request | null = null
    for (const place of this.#held.register.placesOf(entry.request) ?? []) {
      if (place[0] > file || (place[0] === file && place[1] >= at)) break
      const before = this.#held.entries.read(place)
      if (isOfRequest(before)) request = apply(request, before)
    }
    return request
  }

  /** The office before one of its entries. It is folded once for all that are asked for. */
  #officesBefore(): (known: Known) => Office {
    const offices = new Map<Known, Office>()
    return (known) => {
      if (offices.size === 0) {
        let office = NO_OFFICE
        for (const each of this.#known) {
          if (!each.isOfOffice) continue
          offices.set(each, office)
          const entry = this.#held.entries.read(each.place)
          if (isOfOffice(entry)) office = applyToOffice(office, entry)
        }
      }
      return offices.get(known) ?? NO_OFFICE
    }
  }

  async #people(request: RequestId | null): Promise<readonly string[]> {
    if (request !== null) {
      const { register, entries } = this.#held
      return names((register.placesOf(request) ?? []).map((place) => entries.read(place)))
    }
    await this.#catchUp()
    return names(this.#known)
  }

  /** The references of the requests that changes speak of, by identifier; a draft's is empty. */
  #references(changes: readonly Change[]): Readonly<Record<RequestId, string>> {
    const linked = changes.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [before, after].flat()))
    const ids = new Set([...changes.map(({ request }) => request), ...linked].filter((id) => typeof id === 'string'))
    const rows = [...ids].flatMap((id) => this.#held.register.row(id) ?? [])
    return Object.fromEntries(rows.map((row) => [row.id, rowReference(row)]))
  }

  /** One reading at a time: what two ask for at once is gathered once. */
  #catchUp(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#gather())
    return this.#reading
  }

  async #gather(): Promise<void> {
    const { journal, options } = this.#held
    const { marks } = journal
    const damages = damagesIn(marks)
    const found: Known[] = []
    for (const { file, bytes } of marks) {
      const from = this.#marks.find((mark) => mark.file === file)?.bytes ?? 0
      if (from >= bytes) continue
      const damaged = damages.filter((damage) => damage.file === file)
      for await (const { lines } of linesOf(join(options.folder, JOURNAL_FOLDER, file), from, bytes)) {
        for (const line of lines) {
          if (damaged.some((damage) => isWithin(line.offset, damage))) continue
          const known = knownIn(line.bytes, [file, line.offset, line.bytes.length])
          if (known) found.push(known)
        }
      }
    }
    this.#known = this.#known.concat(found)
    this.#marks = marks
  }
}

const AT_ONCE = 500
const NO_OFFICE = officeOf({
  office: '',
  officeInFull: '',
  person: '',
  home: { name: '', zone: '' },
  theirs: { name: '', zone: '' },
  marking: '',
  sample: false,
  calendar: null,
  chasing: null,
})

function isOfOffice(entry: Entry): entry is OfficeEntry {
  return !isOfRequest(entry) && entry.kind !== 'repaired'
}

function knownIn(bytes: Buffer, place: Place): Known | null {
  const [, recorded, by, kind] = HEAD.exec(bytes.toString('utf8', 0, HEAD_BYTES)) ?? []
  if (recorded === undefined || by === undefined || kind === undefined) return null
  return { place, recorded: Date.parse(recorded), by: personIn(by), isOfOffice: OF_OFFICE.test(kind), isSheet: kind === 'sheet.printed' }
}

const people = new Map<string, string>()

/** The same few names in many entries are kept once. */
function personIn(json: string): string {
  const known = people.get(json)
  if (known !== undefined) return known
  const name: unknown = JSON.parse(json)
  const person = typeof name === 'string' ? name : ''
  people.set(json, person)
  return person
}

function names(entries: readonly { readonly by: string }[]): readonly string[] {
  return [...new Set(entries.map(({ by }) => by))].sort((one, other) => one.localeCompare(other, 'en'))
}
