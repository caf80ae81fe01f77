/** A register that is open: commands one at a time, each on the disk before it is in memory. */
import type { Done, OpenedRequest, RegisterEvents, Verification, VerifyState } from '#core/bridge/bridge'
import type { HistoryPage, HistoryQuery } from '#core/bridge/history'
import type { Command } from '#core/command'
import { isOfRequest } from '#core/entry'
import type { JournalMark, Place } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import type { NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import { isWritable, type Opening } from '#core/opening'
import type { Begun } from '#core/projections/begun'
import type { Glance } from '#core/projections/glance'
import type { KnownCounterpart } from '#core/projections/known'
import type { ListPage, ListQuery, Overview } from '#core/projections/list'
import { tagsOfEach, type Several, type ShownQuery } from '#core/projections/several'
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery, RecordQuery, SheetQuery } from '#core/projections/paper'
import type { RecordData } from '#core/projections/record/record'
import type { SheetData } from '#core/projections/sheet'
import type { StateFound } from '#core/projections/state-found'
import type { PrintedSheet } from '#core/printed-sheet'
import { done, refused, type Refusal, type Reply } from '#core/refusal'
import { inverseOfAll } from '#core/register/inverse'
import type { Repair } from '#core/repair'
import type { Request, RequestId, Tag } from '#core/request'
import type { Settings } from '#core/settings'
import { lackingFile } from '../exhibits/needed'
import { ExhibitStore } from '../exhibits/store'
import type { EntryReader } from '../files/entry-reader'
import type { Written } from '../files/journal-scan'
import type { LedgerFile } from '../files/ledger-file'
import type { Lock } from '../files/lock'
import { reasonOf } from '../files/reason'
import { Answers } from './answers'
import type { BatchReply, OpenOptions, RegisterService } from './contract'
import { dossierIn } from './dossier'
import type { Held } from './held'
import { History } from './history'
import type { Loaded } from './load'
import { Queue } from './queue'
import { putRow } from './replay'
import { repairsIn } from './rescue'
import { Sheets } from './sheets'
import { Staging } from './staging'
import { Upkeep } from './upkeep'

type Listener = (change: RegisterEvents['changed']) => void

/** What an open register holds of its folder, besides the journal. */
export interface Files {
  readonly ledger: LedgerFile
  readonly entries: EntryReader
  readonly lock: Lock
}

export class OpenedRegister implements RegisterService {
  readonly folder: string
  readonly exhibits: ExhibitStore
  readonly #held: Held
  readonly #lock: Lock
  readonly #queue = new Queue()
  readonly #listeners = new Set<Listener>()
  readonly #touchListeners = new Set<(requests: readonly RequestId[]) => void>()
  readonly #verifyListeners = new Set<(state: VerifyState) => void>()
  readonly #recallingListeners = new Set<(part: number) => void>()
  readonly #answers: Answers
  readonly #history: History
  readonly #sheets: Sheets
  readonly #upkeep: Upkeep
  #closing: Promise<void> | null = null

  constructor(options: OpenOptions, loaded: Loaded, opening: Opening, { ledger, entries, lock }: Files) {
    const { register, journal } = loaded
    this.folder = options.folder
    this.exhibits = new ExhibitStore(options.folder)
    this.#held = { options, journal, entries, ledger, exhibits: this.exhibits, register }
    this.#lock = lock
    this.#answers = new Answers(this.#held, () => isWritable(this.opening) && !this.#closing)
    this.#history = new History(this.#held)
    this.#sheets = new Sheets(this.#held, {
      history: this.#history,
      find: (text) => this.#answers.find(text),
      isNumbered: () => isWritable(this.opening),
      tell: (part) => { for (const listener of this.#recallingListeners) listener(part) },
    })
    this.#upkeep = new Upkeep(this.#held, loaded, opening, this.#queue, {
      changed: () => { this.#tell(null) },
      verifying: (state) => { for (const listener of this.#verifyListeners) listener(state) },
    })
  }

  get opening(): Opening {
    return this.#upkeep.opening
  }

  position(): { fingerprint: string; entries: number } {
    return this.#answers.position()
  }

  marks(): readonly JournalMark[] {
    return this.#held.journal.marks
  }

  settings(): Settings {
    return this.office().settings
  }

  office(): Office {
    return this.#held.register.office
  }

  now(): Instant {
    return this.#held.options.now()
  }

  overview(): Overview {
    return this.#answers.overview()
  }

  list(query: ListQuery): Promise<ListPage> {
    return this.#answers.list(query)
  }

  ids(query: ShownQuery): Promise<readonly RequestId[]> {
    return this.#answers.ids(query)
  }

  several(requests: readonly RequestId[]): Several {
    return this.#answers.several(requests)
  }

  tagsOf(requests: readonly RequestId[]): readonly (readonly Tag[])[] {
    return tagsOfEach(this.#held.register, requests)
  }

  nameOf(request: RequestId): string {
    return this.#answers.nameOf(request)
  }

  inverse(commands: readonly Command[], reason: string): readonly Command[] | null {
    try {
      return inverseOfAll(commands, (id) => this.#read(id), { now: this.now(), reason })
    } catch {
      // What cannot be read is refused when it is to be carried out, and so needs no way back.
      return null
    }
  }

  open(id: RequestId): Promise<Reply<OpenedRequest>> {
    return Promise.resolve(this.#answers.open(id))
  }

  async history(query: HistoryQuery): Promise<Reply<HistoryPage>> {
    try {
      return done(await this.#history.page(query))
    } catch (error) {
      return refused({ code: 'cannot-read', why: reasonOf(error) })
    }
  }

  requests(): AsyncIterable<Request> {
    return this.#answers.requests()
  }

  keys(): (id: RequestId) => string | null {
    return this.#answers.keys()
  }

  wholeHistory(query: HistoryQuery): AsyncIterable<HistoryPage> {
    return this.#history.all(query)
  }

  counterparts(): readonly KnownCounterpart[] {
    return this.#answers.counterparts()
  }

  tags(): readonly Tag[] {
    return this.#answers.tags()
  }

  glance(counterpart: string): Glance {
    return this.#answers.glance(counterpart)
  }

  begunToChase(after: Instant): Begun {
    return this.#answers.begunToChase(after)
  }

  nextReference(dispatched: Moment | null): string {
    return this.#answers.nextReference(dispatched)
  }

  noteOn(note: NoteNumber, except: RequestId | null): string | null {
    return this.#held.register.noteOn(note, (id) => id !== except)
  }

  sheet(query: SheetQuery): Promise<Reply<SheetData>> {
    return this.#sheets.sheet(query)
  }

  stopRecalling(): void {
    this.#sheets.stop()
  }

  sheets(): Promise<Reply<readonly PrintedSheet[]>> {
    return this.#sheets.all()
  }

  sheetByFingerprint(typed: string): Promise<Reply<StateFound>> {
    return this.#sheets.byFingerprint(typed)
  }

  onRecalling(listener: (part: number) => void): () => void {
    this.#recallingListeners.add(listener)
    return () => this.#recallingListeners.delete(listener)
  }

  async record(query: RecordQuery): Promise<Reply<RecordData>> {
    try {
      return done(await this.#answers.record(query))
    } catch (error) {
      return refused({ code: 'cannot-read', why: reasonOf(error) })
    }
  }

  dossier(query: DossierQuery, pictures: DossierData['pictures'] = {}): Promise<Reply<DossierData>> {
    return Promise.resolve(dossierIn(this.#held, this.#answers, query, pictures))
  }

  async run(command: Command): Promise<Reply<Done>> {
    const reply = await this.runAll([command])
    if (!reply.ok) return refused(reply.refusal)
    const [first] = reply.value
    return first ? done(first) : refused({ code: 'read-only' })
  }

  runAll(commands: readonly Command[], restingOn?: string): Promise<BatchReply> {
    if (this.#closing) return Promise.resolve({ ok: false, index: 0, refusal: { code: 'read-only' } })
    return this.#queue.run(() => this.#carryOut(commands, restingOn))
  }

  verify(): Promise<Reply<Verification>> {
    return this.#upkeep.verify()
  }

  get verifyState(): VerifyState | null {
    return this.#upkeep.verifyState
  }

  onVerify(listener: (state: VerifyState) => void): () => void {
    this.#verifyListeners.add(listener)
    return () => this.#verifyListeners.delete(listener)
  }

  repairs(): readonly Repair[] {
    return repairsIn(this.#held.journal)
  }

  repair(why: string): Promise<Reply<null>> {
    if (this.#closing) return Promise.resolve(refused({ code: 'read-only' }))
    return this.#queue.run(() => this.#upkeep.repair(why))
  }

  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  onTouched(listener: (requests: readonly RequestId[]) => void): () => void {
    this.#touchListeners.add(listener)
    return () => this.#touchListeners.delete(listener)
  }

  close(): Promise<void> {
    if (this.#closing) return this.#closing
    const verifying = this.#upkeep.stop()
    this.#sheets.stop()
    const { ledger, journal, entries } = this.#held
    this.#closing = this.#queue.run(async () => {
      await verifying
      await this.#answers.close()
      // What the ledger lacks is caught up from the journal at the next opening. What was shown as done is on the disk: a file
      // that the system cannot close well is no reason to keep the register from the next program.
      await ledger.flush().catch(() => undefined)
      await journal.close().catch(() => undefined)
      entries.close()
      await this.#lock.release()
    })
    return this.#closing
  }

  async #carryOut(commands: readonly Command[], restingOn = this.position().fingerprint): Promise<BatchReply> {
    if (!isWritable(this.opening)) return { ok: false, index: 0, refusal: { code: 'read-only' } }
    if (restingOn !== this.position().fingerprint) return { ok: false, index: 0, refusal: { code: 'changed-meanwhile' } }
    const lacking = await lackingFile(this.exhibits, commands)
    if (lacking) return { ok: false, ...lacking }
    const { register, journal } = this.#held
    const staging = new Staging(register, journal.desk, journal.clock, (id) => this.#read(id))
    for (const [index, command] of commands.entries()) {
      const refusal = this.#stage(staging, command)
      if (refusal) return { ok: false, index, refusal }
    }
    let written: readonly Written[]
    try {
      written = await journal.append(staging.batch())
    } catch (error) {
      return { ok: false, index: 0, refusal: { code: 'not-written', why: reasonOf(error) } }
    }
    this.#accept(staging, written)
    return { ok: true, value: staging.done }
  }

  #stage(staging: Staging, command: Command): Refusal | null {
    try {
      const reply = staging.stage(command, { now: this.now(), id: this.#held.options.id() })
      return reply.ok ? null : reply.refusal
    } catch (error) {
      return { code: 'cannot-read', why: reasonOf(error) }
    }
  }

  /** The disk has it: now the memory may. */
  #accept(staging: Staging, written: readonly Written[]): void {
    const { register } = this.#held
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
      const all = [...(register.placesOf(id) ?? []), ...(places.get(id) ?? [])]
      putRow(register, request, at, all)
      this.#answers.changed(request, all.length)
    }
    if (staging.office !== register.office) register.changeOffice(staging.office)
    if (written.length === 0) return
    this.#answers.written(written.map(({ entry }) => entry))
    this.#upkeep.keepLedger()
    const touched = [...places.keys()]
    for (const listener of this.#touchListeners) listener(touched)
    const [only, another] = touched
    this.#tell(another === undefined ? (only ?? null) : null)
  }

  #read(id: RequestId): Request | null {
    const places = this.#held.register.placesOf(id)
    return places && this.#answers.requestOf(id, places)
  }

  #tell(request: RequestId | null): void {
    const change = { ...this.position(), request }
    for (const listener of this.#listeners) listener(change)
  }
}
