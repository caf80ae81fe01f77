/** What the program may ask of an open register, whatever came of the opening. */
import type { Command } from '#core/command'
import type { Done, OpenedRequest, RegisterEvents, Verification } from '#core/bridge/bridge'
import type { Instant, Moment } from '#core/moment'
import type { NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import type { Opening } from '#core/opening'
import type { Glance } from '#core/projections/glance'
import type { KnownCounterpart } from '#core/projections/known'
import type { ListPage, ListQuery, Overview } from '#core/projections/list'
import type { SheetData, SheetQuery } from '#core/projections/sheet'
import type { Refusal, Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'

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
  /** The journal's latest hash, empty before the first entry, and how many entries there are. */
  position(): { readonly fingerprint: string; readonly entries: number }
  settings(): Settings
  office(): Office
  now(): Instant
  overview(): Overview
  list(query: ListQuery): Promise<ListPage>
  /** Refuses with `not-found` or `cannot-read`. */
  open(id: RequestId): Promise<Reply<OpenedRequest>>
  /** When it resolves with a yes, the change is on the disk. */
  run(command: Command): Promise<Reply<Done>>
  /** All or none; each is decided on what those before it make. `index` is that of the command refused. */
  runAll(commands: readonly Command[]): Promise<BatchReply>
  /** What the office says of itself, its counterparts and its calendars. */
  office(): Office
  counterparts(): readonly KnownCounterpart[]
  /** What we have with a counterpart, by its present name. */
  glance(counterpart: string): Glance
  /** The reference that a request issued now would get. */
  nextReference(dispatched: Moment | null): string
  /** The reference of a request, other than the one given, on which a note's number stands; null when it stands on none. */
  noteOn(note: NoteNumber, except: RequestId | null): string | null
  sheet(query: SheetQuery): SheetData
  /** Reads every byte of the journal again and rebuilds the ledger from it, for comparison. Changes nothing. */
  verify(): Promise<Reply<Verification>>
  /** Returns the function that stops listening. */
  onChanged(listener: (change: RegisterEvents['changed']) => void): () => void
  /** Waits for what is under way, writes the ledger and lets go of the register. May be called again. */
  close(): Promise<void>
}
