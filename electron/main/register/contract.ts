/** What the program may ask of an open register, whatever came of the opening. */
import type { Command } from '#core/command'
import type { HistoryPage, HistoryQuery } from '#core/bridge/history'
import type { Done, OpenedRequest, RegisterEvents, Verification, VerifyState } from '#core/bridge/bridge'
import type { JournalMark } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import type { NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import type { Opening } from '#core/opening'
import type { Begun } from '#core/projections/begun'
import type { Glance } from '#core/projections/glance'
import type { KnownCounterpart } from '#core/projections/known'
import type { ListPage, ListQuery, Overview } from '#core/projections/list'
import type { Several, ShownQuery } from '#core/projections/several'
import type { RecordData } from '#core/projections/record/record'
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery, RecordQuery, SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import type { StateFound } from '#core/projections/state-found'
import type { PrintedSheet } from '#core/printed-sheet'
import type { Refusal, Reply } from '#core/refusal'
import type { Repair } from '#core/repair'
import type { Request, RequestId, Tag } from '#core/request'
import type { Settings } from '#core/settings'
import type { ExhibitStore } from '../exhibits/store'

export interface OpenOptions {
  readonly folder: string
  readonly now: () => Instant
  readonly id: () => string
  /** Those of a new register; recorded as its first entry. */
  readonly settings: Settings
}

export type BatchReply =
  | { readonly ok: true; readonly value: readonly Done[] }
  | { readonly ok: false; readonly index: number; readonly refusal: Refusal }

export interface RegisterService {
  readonly folder: string
  readonly opening: Opening
  /** Where its exhibits are kept; null where nothing is open. */
  readonly exhibits: ExhibitStore | null
  /** The journal's latest hash, empty before the first entry, and how many entries there are. */
  position(): { readonly fingerprint: string; readonly entries: number }
  /** How far each file of the journal is written, in order: all before is on the disk. */
  marks(): readonly JournalMark[]
  settings(): Settings
  now(): Instant
  overview(): Overview
  list(query: ListQuery): Promise<ListPage>
  /** Refuses with `not-found` or `cannot-read`. */
  open(id: RequestId): Promise<Reply<OpenedRequest>>
  /** What changed, the latest first. Refuses with `cannot-read`. */
  history(query: HistoryQuery): Promise<Reply<HistoryPage>>
  /** Everything that a query finds, the oldest first, whatever its window. Throws where the journal cannot be read. */
  wholeHistory(query: HistoryQuery): AsyncIterable<HistoryPage>
  /** Every request whole, in the order in which they were first written down. Throws where the journal cannot be read. */
  requests(): AsyncIterable<Request>
  /** What each request is called in a file: its reference, or `draft 1`; null for one that is not there. */
  keys(): (id: RequestId) => string | null
  /** When it resolves with a yes, the change is on the disk. */
  run(command: Command): Promise<Reply<Done>>
  /**
   * All or none; each is decided on what those before it make. `index` is that of the command refused. With the fingerprint of the register on
   * which they rest, refuses with `changed-meanwhile` where something else was recorded before it is their turn.
   */
  runAll(commands: readonly Command[], restingOn?: string): Promise<BatchReply>
  /** What would undo commands that are still to be carried out, as one; null when nothing can. */
  inverse(commands: readonly Command[], reason: string): readonly Command[] | null
  /** All requests that a list shows, in its order. */
  ids(query: ShownQuery): Promise<readonly RequestId[]>
  /** What is true of several requests. Throws when a row cannot be read. */
  several(requests: readonly RequestId[]): Several
  /** The tags of each of these requests, in their order. */
  tagsOf(requests: readonly RequestId[]): readonly (readonly Tag[])[]
  /** What a request is called: its reference, or its subject while it is a draft. Throws when a row cannot be read. */
  nameOf(request: RequestId): string
  /** Settings, directory and calendars. */
  office(): Office
  counterparts(): readonly KnownCounterpart[]
  /** The tags in use, the one used most first. */
  tags(): readonly Tag[]
  /** What we have with a counterpart, by its present name. */
  glance(counterpart: string): Glance
  /** What has come to need chasing since an instant. Throws when a row cannot be read. */
  begunToChase(after: Instant): Begun
  /** The reference that a request issued now would get. */
  nextReference(dispatched: Moment | null): string
  /** The reference of a request, other than the one given, on which a note's number stands; null when it stands on none. */
  noteOn(note: NoteNumber, except: RequestId | null): string | null
  /** Of now, or of the past. Refuses with `in-the-future`, `no-such-state`, `stopped` and `cannot-read`. */
  sheet(query: SheetQuery): Promise<Reply<SheetData>>
  /** Ends what is looked back for: sheets of the past are refused with `stopped`. */
  stopRecalling(): void
  /** The sheets that were printed or saved, the latest first. Refuses with `cannot-read`. */
  sheets(): Promise<Reply<readonly PrintedSheet[]>>
  /** What is known of a fingerprint from paper, as it was typed. Refuses with `stopped` and `cannot-read`. */
  sheetByFingerprint(typed: string): Promise<Reply<StateFound>>
  /** What was sent in a period, and what came of it, as the register is when it resolves. Refuses with `cannot-read`. */
  record(query: RecordQuery): Promise<Reply<RecordData>>
  /** Everything about one request; `pictures` are what its files show. Refuses with `not-found` or `cannot-read`. */
  dossier(query: DossierQuery, pictures?: DossierData['pictures']): Promise<Reply<DossierData>>
  /**
   * Reads every byte of the journal again and holds the ledger against it, in a thread of its own; so it is done after every opening
   * too. What is found makes the opening `damaged`. Refuses with `cannot-read`.
   */
  verify(): Promise<Reply<Verification>>
  /** What entries of the journal name as damaged or lost, the oldest first. */
  repairs(): readonly Repair[]
  /**
   * Goes on with a damaged register: an entry names what is lost, and `why` in the person's words. The register has to be opened
   * anew then. Refuses with `read-only` where nothing is to be gone on with, and with `not-written`.
   */
  repair(why: string): Promise<Reply<null>>
  /** Where verifying stands; null before it was begun. */
  readonly verifyState: VerifyState | null
  /** Returns the function that stops listening. */
  onVerify(listener: (state: VerifyState) => void): () => void
  /** Hears how far looking back is, from 0 to 1, when it takes a while. Returns the function that stops listening. */
  onRecalling(listener: (part: number) => void): () => void
  /** Returns the function that stops listening. */
  onChanged(listener: (change: RegisterEvents['changed']) => void): () => void
  /** Hears which requests a change was about, however many. Returns the function that stops listening. */
  onTouched(listener: (requests: readonly RequestId[]) => void): () => void
  /** Waits for what is under way, writes the ledger and lets go of the register. May be called again. */
  close(): Promise<void>
}
