/** A register that is open: commands one at a time, answers from memory, text and history from the journal. */
import { join } from 'node:path'
import type { Done, OpenedRequest, RegisterEvents, Verification } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { isOfRequest } from '#core/entry'
import type { Place } from '#core/ledger'
import { yearIn, type Instant, type Moment } from '#core/moment'
import type { NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import { isWritable, type Opening, type Problem } from '#core/opening'
import { counterpartsOf } from '#core/projections/counterparts'
import { glanceOf, type Glance } from '#core/projections/glance'
import { knownCounterparts, type KnownCounterpart } from '#core/projections/known'
import { arrange, overviewOf, pageOf, type Arranged, type ListPage, type ListQuery, type Overview } from '#core/projections/list'
import { withPresentName } from '#core/office'
import { sheetOf, type SheetData, type SheetQuery } from '#core/projections/sheet'
import { done, refused, type Refusal, type Reply } from '#core/refusal'
import { referenceOf, type Request, type RequestId } from '#core/request'
import { Register, type RowSource, type Snapshot } from '#core/register/register'
import type { Found } from '#core/search/search-index'
import { wordsSought } from '#core/search/words'
import type { Settings } from '#core/settings'
import type { EntryReader } from '../files/entry-reader'
import { JOURNAL_FOLDER } from '../files/format'
import { entriesOf, fingerprintOf, type Journal } from '../files/journal'
import type { Written } from '../files/journal-scan'
import { firstBreak } from '../files/journal-seals'
import { LEDGER_FILE, LedgerDamage, ROW_DIFFERS, type LedgerFile, type LedgerSource } from '../files/ledger-file'
import type { Ledger } from '../files/ledger-text'
import type { Lock } from '../files/lock'
import { reasonOf } from '../files/reason'
import type { BatchReply, OpenOptions, RegisterService } from './contract'
import { ledgerMended, readRequest, type Loaded } from './load'
import { Queue } from './queue'
import { Recent } from './recent'
import { putRow } from './replay'
import { SearchText } from './search'
import { Staging } from './staging'
import { problemsOf } from './verify'

type Listener = (change: RegisterEvents['changed']) => void

/** What an open register holds of its folder, besides the journal. */
export interface Files {
  readonly ledger: LedgerFile
  readonly entries: EntryReader
  readonly lock: Lock
}

export class OpenedRegister implements RegisterService, LedgerSource {
  readonly folder: string
  readonly #options: OpenOptions
  readonly #register: Register
  readonly #journal: Journal
  readonly #entries: EntryReader
  readonly #ledger: LedgerFile
  readonly #lock: Lock
  readonly #queue = new Queue()
  readonly #listeners = new Set<Listener>()
  readonly #requests = new Recent<RequestId, { readonly places: number; readonly request: Request }>(64)
  readonly #lists = new Recent<string, Arranged>(8)
  readonly #overviews = new Recent<string, Overview>(1)
  #opening: Opening
  #search: Promise<SearchText> | null = null
  #closing: Promise<void> | null = null

  constructor(options: OpenOptions, loaded: Loaded, opening: Opening, { ledger, entries, lock }: Files) {
    this.folder = options.folder
    this.#opening = opening
    this.#options = options
    this.#register = loaded.register
    this.#journal = loaded.journal
    this.#entries = entries
    this.#ledger = ledger
    this.#lock = lock
    ledger.onDamage(() => { this.#mendLedger() })
    if (isWritable(opening) && !loaded.ledgerStands) this.#ledger.schedule(this)
    // A check that the system cuts short finds nothing; what is read for a request is checked again in any case.
    this.#check(loaded).catch(() => undefined)
  }

  get opening(): Opening {
    return this.#opening
  }

  position(): { fingerprint: string; entries: number } {
    const { marks } = this.#journal
    return { fingerprint: fingerprintOf(marks), entries: entriesOf(marks) }
  }

  settings(): Settings {
    return this.#register.office.settings
  }

  office(): Office {
    return this.#register.office
  }

  now(): Instant {
    return this.#options.now()
  }

  overview(): Overview {
    const now = this.now()
    const key = this.#keyAt(now)
    const overview = this.#overviews.get(key) ?? overviewOf(this.#register.columns, now)
    this.#overviews.set(key, overview)
    return overview
  }

  async list(query: ListQuery): Promise<ListPage> {
    const words = wordsSought(query.search)
    const text = words.length > 0 ? await this.#searchText() : null
    const now = this.now()
    const key = JSON.stringify([this.#keyAt(now), query.view, query.counterpart, words, query.order])
    const known = this.#lists.get(key)
    const wanted = { ...query, search: words.join(' ') }
    const arranged = known ?? this.#arrange(wanted, now, text?.find(query.search) ?? null)
    if (!known) this.#lists.set(key, arranged)
    const { indices, ...page } = pageOf(arranged, query)
    return { ...page, rows: this.#register.shownAt(indices) }
  }

  open(id: RequestId): Promise<Reply<OpenedRequest>> {
    try {
      const row = this.#register.row(id)
      if (!row) return Promise.resolve(refused({ code: 'not-found', what: 'request' }))
      return Promise.resolve(done({ row: withPresentName(row, this.office()), request: this.#requestOf(id, row.places) }))
    } catch (error) {
      return Promise.resolve(refused({ code: 'cannot-read', why: reasonOf(error) }))
    }
  }

  async run(command: Command): Promise<Reply<Done>> {
    const reply = await this.runAll([command])
    if (!reply.ok) return refused(reply.refusal)
    const [first] = reply.value
    return first ? done(first) : refused({ code: 'read-only' })
  }

  runAll(commands: readonly Command[]): Promise<BatchReply> {
    if (this.#closing) return Promise.resolve({ ok: false, index: 0, refusal: { code: 'read-only' } })
    return this.#queue.run(() => this.#carryOut(commands))
  }

  counterparts(): readonly KnownCounterpart[] {
    return knownCounterparts(this.office().counterparts, counterpartsOf(this.#register.columns))
  }

  glance(counterpart: string): Glance {
    return glanceOf(this.#register, counterpart, this.now())
  }

  nextReference(dispatched: Moment | null): string {
    const year = yearIn(this.settings().home.zone, dispatched?.at ?? this.now())
    return referenceOf({ year, number: this.#register.nextNumber(year) })
  }

  noteOn(note: NoteNumber, except: RequestId | null): string | null {
    return this.#register.noteOn(note, (id) => id !== except)
  }

  sheet(query: SheetQuery): SheetData {
    return sheetOf(this.#register, query, this.now(), this.position())
  }

  async verify(): Promise<Reply<Verification>> {
    try {
      const { position, snapshot, ledger } = await this.#queue.run(async () => ({
        position: this.position(),
        snapshot: {
          folder: this.folder,
          marks: this.#journal.marks,
          office: this.#register.office,
          kept: new Register(this.#register.office, this.#register.snapshot()),
        },
        ledger: await this.#ledgerProblem(),
      }))
      const known = this.opening.outcome === 'damaged' ? this.opening.problems : []
      return done({ ...position, problems: [...known, ...ledger, ...(await problemsOf(snapshot, (id, places) => readRequest(this.#entries, id, places)))] })
    } catch (error) {
      return refused({ code: 'cannot-read', why: reasonOf(error) })
    }
  }

  snapshot(): Ledger {
    return { journal: this.#journal.marks, office: this.#register.office, ...this.#register.snapshot() }
  }

  settle(snapshot: Snapshot, kept: RowSource): void {
    this.#register.settle(snapshot, kept)
  }

  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.run(async () => {
      // What the ledger lacks is caught up from the journal at the next opening. What was shown as done is on the disk: a file
      // that the system cannot close well is no reason to keep the register from the next program.
      await this.#ledger.flush().catch(() => undefined)
      await this.#journal.close().catch(() => undefined)
      this.#entries.close()
      await this.#lock.release()
    })
    return this.#closing
  }

  async #carryOut(commands: readonly Command[]): Promise<BatchReply> {
    if (!isWritable(this.opening)) return { ok: false, index: 0, refusal: { code: 'read-only' } }
    const staging = new Staging(this.#register, this.#journal.desk, this.#journal.clock, (id) => this.#read(id))
    for (const [index, command] of commands.entries()) {
      const refusal = this.#stage(staging, command)
      if (refusal) return { ok: false, index, refusal }
    }
    let written: readonly Written[]
    try {
      written = await this.#journal.append(staging.batch())
    } catch (error) {
      return { ok: false, index: 0, refusal: { code: 'not-written', why: reasonOf(error) } }
    }
    this.#accept(staging, written)
    return { ok: true, value: staging.done }
  }

  #stage(staging: Staging, command: Command): Refusal | null {
    try {
      const reply = staging.stage(command, { now: this.now(), id: this.#options.id() })
      return reply.ok ? null : reply.refusal
    } catch (error) {
      return { code: 'cannot-read', why: reasonOf(error) }
    }
  }

  /** The disk has it: now the memory may. */
  #accept(staging: Staging, written: readonly Written[]): void {
    const places = new Map<RequestId, Place[]>()
    const changed = new Map<RequestId, Instant>()
    for (const { entry, place } of written) {
      if (!isOfRequest(entry)) continue
      places.set(entry.request, [...(places.get(entry.request) ?? []), place])
      changed.set(entry.request, entry.recorded)
    }
    for (const [id, at] of changed) {
      const request = staging.requests.get(id)
      if (!request) continue
      const all = [...(this.#register.placesOf(id) ?? []), ...(places.get(id) ?? [])]
      putRow(this.#register, request, at, all)
      this.#requests.set(id, { places: all.length, request })
    }
    if (staging.office !== this.#register.office) this.#register.changeOffice(staging.office)
    this.#search?.then((search) => { for (const { entry } of written) search.add(entry) }, () => undefined)
    if (written.length === 0) return
    this.#ledger.schedule(this)
    const [only, another] = places.keys()
    this.#tell(another === undefined ? (only ?? null) : null)
  }

  #tell(request: RequestId | null): void {
    const change = { ...this.position(), request }
    for (const listener of this.#listeners) listener(change)
  }

  /** Looks through what was taken on trust. Damage found there ends the writing, and those who listen look anew. */
  async #check({ unchecked, rows }: Loaded): Promise<void> {
    const goOn = (): boolean => !this.#closing
    const found = await firstBreak(join(this.folder, JOURNAL_FOLDER), unchecked, goOn)
    if (found) {
      this.#opening = { outcome: 'damaged', problems: [found.problem], safe: found.safe }
      this.#tell(null)
    }
    await rows?.areSound(goOn)
  }

  #arrange(query: ListQuery, now: Instant, found: Found | null): Arranged {
    const { columns } = this.#register
    if (!found) return arrange(columns, query, now, null)
    const points = new Uint16Array(columns.size)
    for (const id of found.ids) points[this.#register.indexOf(id) ?? points.length] = found.pointsOf(id)
    return arrange(columns, query, now, points)
  }

  /** What was computed from the rows stands until they change, or the minute does. */
  #keyAt(now: Instant): string {
    return `${String(this.#register.revision)} ${now.slice(0, 16)}`
  }

  #read(id: RequestId): Request | null {
    const places = this.#register.placesOf(id)
    return places && this.#requestOf(id, places)
  }

  #requestOf(id: RequestId, places: readonly Place[]): Request {
    const known = this.#requests.get(id)
    // Every entry has its place, so as many places are the same request.
    if (known?.places === places.length) return known.request
    const request = readRequest(this.#entries, id, places)
    this.#requests.set(id, { places: places.length, request })
    return request
  }

  /** Reads as far as the journal reaches now; what is written meanwhile is added by those who write it. */
  #searchText(): Promise<SearchText> {
    this.#search ??= SearchText.read(join(this.folder, JOURNAL_FOLDER), this.#journal.marks).catch((error: unknown) => {
      this.#search = null
      throw error
    })
    return this.#search
  }

  /** Says that a line of the ledger was not as written, and has the file made anew. What the line told is in the journal. */
  #mendLedger(): void {
    const opening = this.#opening
    if (opening.outcome === 'damaged') {
      this.#opening = { ...opening, problems: [...opening.problems, { file: LEDGER_FILE, line: null, what: ROW_DIFFERS }] }
    } else {
      const what = opening.outcome === 'recovered' ? opening.what : []
      this.#opening = { outcome: 'recovered', what: [...what, ledgerMended(ROW_DIFFERS)] }
      this.#ledger.schedule(this)
    }
    this.#tell(null)
  }

  /** What is wrong with `ledger.json` itself; its rows are those in memory, which are compared with the journal. */
  async #ledgerProblem(): Promise<readonly Problem[]> {
    try {
      await this.#ledger.flush()
      await this.#ledger.check()
      return []
    } catch (error) {
      if (!(error instanceof LedgerDamage)) throw error
      return [{ file: LEDGER_FILE, line: null, what: error.message }]
    }
  }
}
