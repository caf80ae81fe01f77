/** What an open register answers: lists and counts from memory, text and history from the journal. */
import { join } from 'node:path'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Entry } from '#core/entry'
import { understood } from '#core/finding/parse'
import { rowReference, type Place } from '#core/ledger'
import { yearIn, type Instant, type Moment } from '#core/moment'
import { withPresentName } from '#core/office'
import { arrange, pageOf, type Arranged } from '#core/projections/arrange'
import { counterpartsOf } from '#core/projections/counterparts'
import { begunToChase, type Begun } from '#core/projections/begun'
import { glanceOf, type Glance } from '#core/projections/glance'
import { tagsOf } from '#core/projections/tags'
import { knownCounterparts, type KnownCounterpart } from '#core/projections/known'
import { overviewOf, type ListPage, type ListQuery, type Overview } from '#core/projections/list'
import { severalOf, type Several, type ShownQuery } from '#core/projections/several'
import { wholenessOf } from '#core/projections/wholeness'
import { done, refused, type Reply } from '#core/refusal'
import { referenceOf, type Request, type RequestId, type Tag } from '#core/request'
import type { Found } from '#core/search/search-index'
import { wordsSought } from '#core/search/words'
import { JOURNAL_FOLDER } from '../files/format'
import { entriesOf, fingerprintOf } from '../files/journal'
import { reasonOf } from '../files/reason'
import type { Held } from './held'
import { readRequest } from './load'
import { Recent } from './recent'
import { repairsIn } from './rescue'
import { SearchText } from './search'
import { pointsIn } from './sheets'

export class Answers {
  readonly #held: Held
  readonly #requests = new Recent<RequestId, { readonly places: number; readonly request: Request }>(64)
  readonly #lists = new Recent<string, Arranged>(8)
  readonly #overviews = new Recent<string, Overview>(1)
  #search: Promise<SearchText> | null = null

  constructor(held: Held) {
    this.#held = held
  }

  position(): { fingerprint: string; entries: number } {
    const { marks } = this.#held.journal
    return { fingerprint: fingerprintOf(marks), entries: entriesOf(marks) }
  }

  overview(): Overview {
    const now = this.#now()
    const key = this.#keyAt(now)
    const overview = this.#overviews.get(key) ?? overviewOf(this.#held.register.columns, now)
    this.#overviews.set(key, overview)
    return overview
  }

  async list(query: ListQuery): Promise<ListPage> {
    const { indices, ...page } = pageOf(await this.#arranged(query), query)
    return { ...page, rows: this.#held.register.shownAt(indices) }
  }

  async ids(query: ShownQuery): Promise<readonly RequestId[]> {
    const { register } = this.#held
    const { indices } = pageOf(await this.#arranged(query), { ...query, offset: 0, limit: register.columns.size })
    const ids: RequestId[] = []
    for (const [id, index] of register.indices()) ids[index] = id
    return indices.flatMap((index) => ids[index] ?? [])
  }

  several(requests: readonly RequestId[]): Several {
    return severalOf(this.#held.register, requests, this.#now())
  }

  nameOf(request: RequestId): string {
    const row = this.#held.register.row(request)
    return row ? rowReference(row) || row.subject || 'A draft' : ''
  }

  /** The list of a query, whatever its window: computed when it is first asked for, and when it has changed. */
  async #arranged(query: ShownQuery): Promise<Arranged> {
    const sought = understood(query.search)
    const words = wordsSought(sought.text)
    const text = words.length > 0 ? await this.#searchText() : null
    if (query.sort?.by === 'subject') await this.#readSubjects()
    const now = this.#now()
    const conditions = sought.pieces.map(({ condition }) => condition)
    const key = JSON.stringify([this.#keyAt(now), query.view, query.counterpart, words, conditions, query.sort, query.group])
    const known = this.#lists.get(key)
    const arranged = known ?? this.#arrange(query, now, text?.find(sought.text) ?? null)
    if (!known) this.#lists.set(key, arranged)
    return arranged
  }

  open(id: RequestId): Reply<OpenedRequest> {
    try {
      const row = this.#held.register.row(id)
      if (!row) return refused({ code: 'not-found', what: 'request' })
      const request = this.requestOf(id, row.places)
      const { register, journal } = this.#held
      return done({ row: withPresentName(row, register.office), request, wholeness: wholenessOf(row, repairsIn(journal)) })
    } catch (error) {
      return refused({ code: 'cannot-read', why: reasonOf(error) })
    }
  }

  counterparts(): readonly KnownCounterpart[] {
    const { office, columns } = this.#held.register
    return knownCounterparts(office.counterparts, counterpartsOf(columns))
  }

  tags(): readonly Tag[] {
    return tagsOf(this.#held.register.columns)
  }

  glance(counterpart: string): Glance {
    return glanceOf(this.#held.register, counterpart, this.#now())
  }

  begunToChase(after: Instant): Begun {
    return begunToChase(this.#held.register, after, this.#now())
  }

  nextReference(dispatched: Moment | null): string {
    const { register } = this.#held
    const year = yearIn(register.office.settings.home.zone, dispatched?.at ?? this.#now())
    return referenceOf({ year, number: register.nextNumber(year) })
  }

  /** What a text finds; null for a text without words. */
  async find(text: string): Promise<Found | null> {
    return wordsSought(text).length > 0 ? (await this.#searchText()).find(text) : null
  }

  /** A request whole. Throws where the journal does not hold it at these places, and the system's errors. */
  requestOf(id: RequestId, places: readonly Place[]): Request {
    const known = this.#requests.get(id)
    // Every entry has its place, so as many places are the same request.
    if (known?.places === places.length) return known.request
    const request = readRequest(this.#held.entries, id, places)
    this.#requests.set(id, { places: places.length, request })
    return request
  }

  /** Every request whole, in the order in which they were first written down; other work is let in between. */
  async *requests(): AsyncGenerator<Request> {
    let read = 0
    for (const { id, places } of this.#held.register.rows()) {
      yield readRequest(this.#held.entries, id, places)
      read += 1
      if (read % 100 === 0) await new Promise((resolve) => { setImmediate(resolve) })
    }
  }

  /** What each request is called in a file: its reference, or `draft 1` as drafts are counted. */
  keys(): (id: RequestId) => string | null {
    const { register } = this.#held
    const drafts = new Map<RequestId, string>()
    for (const { id, number } of register.rows()) if (number === null) drafts.set(id, `draft ${String(drafts.size + 1)}`)
    return (id) => {
      const row = register.row(id)
      return row && (row.number ? referenceOf(row.number) : (drafts.get(id) ?? null))
    }
  }

  /** Takes in what a request has become, by so many entries. */
  changed(request: Request, places: number): void {
    this.#requests.set(request.id, { places, request })
  }

  /** Takes in what was written, so that it is found. */
  written(entries: readonly Entry[]): void {
    this.#search?.then((search) => { for (const entry of entries) search.add(entry) }, () => undefined)
  }

  #now(): Instant {
    return this.#held.options.now()
  }

  /** What was computed from the rows stands until they change, or the minute does. */
  #keyAt(now: Instant): string {
    return `${String(this.#held.register.revision)} ${now.slice(0, 16)}`
  }

  #arrange(query: ShownQuery, now: Instant, found: Found | null): Arranged {
    const { register } = this.#held
    if (!found) return arrange(register, query, now, null)
    return arrange(register, query, now, pointsIn(register, found))
  }

  /** Other work is let in between. */
  async #readSubjects(): Promise<void> {
    while (this.#held.register.readSubjects()) await new Promise((resolve) => { setImmediate(resolve) })
  }

  /** Reads as far as the journal reaches now; what is written meanwhile is added by those who write it. */
  #searchText(): Promise<SearchText> {
    const { options, journal } = this.#held
    this.#search ??= SearchText.read(join(options.folder, JOURNAL_FOLDER), journal.marks).catch((error: unknown) => {
      this.#search = null
      throw error
    })
    return this.#search
  }
}
