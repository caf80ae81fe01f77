/**
 * All that the window may ask of the register, declared once: this types the preload's object, `window.register` and the main
 * process's handlers. Everything crosses as plain values.
 */
import type { Backup, BackupStanding, Comparison, Restored } from '#core/backup'
import type { Command, HandOver } from '#core/command'
import type { Instant, Moment } from '#core/moment'
import type { Country } from '#core/calendar'
import type { Contacts } from '#core/contacts'
import type { CountryDays, Years } from '#core/holidays'
import type { BundleChecked } from '#core/bundle'
import type { ExhibitView } from '#core/evidence/exhibit-view'
import type { Agreed, DroppedOn, Heap } from '#core/evidence/proposal'
import type { HistoryPage, HistoryQuery } from './history'
import type { NoteNumber } from '#core/note-number'
import type { Office } from '#core/office'
import type { Opening, Problem } from '#core/opening'
import type { Glance } from '#core/projections/glance'
import type { KnownCounterpart } from '#core/projections/known'
import type { ListPage, ListQuery, Overview } from '#core/projections/list'
import type { Several, ShownQuery } from '#core/projections/several'
import type { Wholeness } from '#core/projections/wholeness'
import type { RecordData } from '#core/projections/record/record'
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery, PaperFormat, PaperQuery, PaperStage, RecordQuery, SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import type { StateFound } from '#core/projections/state-found'
import type { PrintedSheet } from '#core/printed-sheet'
import type { Row } from '#core/ledger'
import type { Refusal, Reply } from '#core/refusal'
import type { Request, RequestId, Tag } from '#core/request'
import type { Settings } from '#core/settings'
import type { PaperSize } from '#core/words'
import type { ChosenSpreadsheet, ImportOutcome, Reading, Understood } from '#core/spreadsheet'

/** What the window knows of the register before it asks for rows. */
export interface Status {
  readonly opening: Opening
  readonly settings: Settings
  /** The register's present: the computer's clock, but for the sample, which lives in March 2018. */
  readonly now: Instant
  /** The folder, as the person would type it. */
  readonly folder: string
  /** The journal's latest hash, 64 hexadecimal digits; empty before the first entry. */
  readonly fingerprint: string
  readonly entries: number
  /** How often damage was written down in the register and gone on from. */
  readonly repairs: number
  /** Null before the register has been verified for the first time since it was opened. */
  readonly verify: VerifyState | null
  readonly version: string
  readonly platform: 'mac' | 'windows' | 'linux'
}

export interface OpenedRequest {
  readonly row: Row
  readonly request: Request
  /** Whether damage to the register took anything of it. */
  readonly wholeness: Wholeness
}

/** What a command did: the request it touched (null for settings), and its reference once it has one. */
export interface Done {
  readonly request: RequestId | null
  readonly reference: string | null
}

/**
 * What became of agreeing: what was recorded; or nothing, since the register has changed and the files prove something else now, as the
 * heap says that takes the place of the one agreed to.
 */
export type Agreement = { readonly isRecorded: true; readonly done: readonly Done[] } | { readonly isRecorded: false; readonly heap: Heap }

/** `system` follows the computer's own. */
export type Theme = 'system' | 'light' | 'dark'

/** What came of checking a bundle. */
export interface CheckedBundle {
  /** Of the file that was chosen. */
  readonly name: string
  readonly checked: BundleChecked
}

/** Where a bundle was saved, and the zip's SHA-256. */
export interface SavedBundle {
  readonly path: string
  readonly sha256: string
}

/** Where a file was saved; null when the person thought better of it. */
export type Saved = { readonly path: string } | null

/**
 * Which attempt was written down as handed over; for one by email, where its draft stands, or why it could not be saved: it is then
 * to be handed over again.
 */
export interface HandedOver {
  readonly n: number
  readonly path: string | null
  readonly refusal: Refusal | null
}

/** What came of verifying: up to which entry, by number and hash, as the register was at that moment. */
export interface Verification {
  readonly at: Instant
  readonly entries: number
  readonly fingerprint: string
  /** All that is damaged. */
  readonly problems: readonly Problem[]
  /** Exhibits whose files are missing, or not as they were kept. The journal is whole without them, and recording goes on. */
  readonly exhibits: readonly Problem[]
  /** What was wrong with the ledger, or with exhibits that a backup has, and is mended, in whole sentences. */
  readonly mended: readonly string[]
}

/** Where verifying stands. `part` goes from 0 to 1. */
export type VerifyState =
  | { readonly state: 'verifying'; readonly part: number }
  | { readonly state: 'verified'; readonly verification: Verification }
  | { readonly state: 'unfinished'; readonly why: string }

/** A file given to the program: by where it stands, or by its bytes where it stands nowhere, as a picture that was pasted. */
export type GivenFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** A file as a page has it, dropped or pasted. The preload alone finds out where it stands. */
export interface PageFile {
  readonly name: string
  arrayBuffer(): Promise<ArrayBuffer>
}

export interface RegisterBridge {
  status(): Promise<Status>
  overview(): Promise<Overview>
  list(query: ListQuery): Promise<ListPage>
  open(request: RequestId): Promise<Reply<OpenedRequest>>
  /** What changed, the latest first: of a request, or of everything. */
  history(query: HistoryQuery): Promise<Reply<HistoryPage>>
  /** All that a query finds, whatever its window, as a spreadsheet. */
  saveHistory(query: HistoryQuery): Promise<Reply<Saved>>
  /** Every request as a spreadsheet that can be imported. */
  saveRequests(): Promise<Reply<Saved>>
  run(command: Command): Promise<Reply<Done>>
  /** All or none; each is decided on what those before it make. Of several requests, a refusal names the one that it is about. */
  runAll(commands: readonly Command[]): Promise<Reply<readonly Done[]>>
  /**
   * The commands, all or none, that would undo these, which are still to be carried out; null when they cannot be undone as one. The
   * reason stands in the register where a change needs one.
   */
  inverse(commands: readonly Command[], reason: string): Promise<readonly Command[] | null>
  /** All requests that a list shows, in its order. */
  ids(query: ShownQuery): Promise<readonly RequestId[]>
  /** What is true of several requests. */
  several(requests: readonly RequestId[]): Promise<Several>
  /** The tags of each of these requests, in their order; none of one that is not there. */
  tagsOf(requests: readonly RequestId[]): Promise<readonly (readonly Tag[])[]>
  /** Settings, directory and calendars: what rules and warnings look at beside the request. */
  office(): Promise<Office>
  counterparts(): Promise<readonly KnownCounterpart[]>
  /** The countries whose holidays are known. */
  countries(): Promise<readonly Country[]>
  /** When a country does not work; null for one that is not known. Nothing is recorded. */
  countryDays(country: Country, years: Years): Promise<CountryDays | null>
  /** The tags in use, the one used most first. */
  tags(): Promise<readonly Tag[]>
  /** What we have with a counterpart, by its present name. */
  glance(counterpart: string): Promise<Glance>
  /** Asks for a file of contacts and reads it; null when the person thought better of it. Nothing is recorded. */
  readContacts(): Promise<Reply<Contacts | null>>
  /** Asks for a spreadsheet to import and holds it; null when the person thought better of it. */
  chooseSpreadsheet(): Promise<Reply<ChosenSpreadsheet | null>>
  /** What a spreadsheet that is held says, read that way. Nothing is recorded. A later question ends this one with `no-spreadsheet`. */
  understandSpreadsheet(id: string, reading: Reading): Promise<Reply<Understood>>
  /** Writes what was understood last, in one go; requests with a refused row are left out, if they may be. */
  importSpreadsheet(id: string, mayLeaveOut: boolean): Promise<Reply<ImportOutcome>>
  /** The rows that are left out, with the reasons, as a spreadsheet to put right. */
  saveRefusedRows(id: string): Promise<Reply<Saved>>
  /** Lets go of a spreadsheet, and ends what is being read of it. */
  leaveSpreadsheet(id: string): Promise<void>
  /** The reference that a request would get if it were issued now, having been dispatched then; null for not yet. */
  nextReference(dispatched: Moment | null): Promise<string>
  /** The reference of a request, other than the one given, on which a note's number stands; null when it stands on none. */
  noteOn(note: NoteNumber, except: RequestId | null): Promise<string | null>
  /** Of now, or of the past; `recalling` events then tell how far it is, when it takes a while. */
  sheet(query: SheetQuery): Promise<Reply<SheetData>>
  /** Ends what is looked back for: it is refused with `stopped`. */
  stopRecalling(): Promise<void>
  /** The status sheets that were printed or saved, the latest first. */
  sheets(): Promise<Reply<readonly PrintedSheet[]>>
  /** What is known of a fingerprint from paper, as it was typed. */
  sheetByFingerprint(typed: string): Promise<Reply<StateFound>>
  /** What was sent in a period, and what came of it. */
  record(query: RecordQuery): Promise<Reply<RecordData>>
  /** Everything about one request, as it is set on paper. */
  dossier(query: DossierQuery): Promise<Reply<DossierData>>
  /** Asks where, and writes the file whole or not at all. A status sheet is written down in the register with whom it is for. */
  savePaper(query: PaperQuery, format: PaperFormat, forWhom: string): Promise<Reply<Saved>>
  /** Opens the system's own print dialogue; resolves when it is done with or closed. */
  printPaper(query: PaperQuery, forWhom: string): Promise<Reply<null>>
  /** Ends what is being saved or printed: it is refused with `stopped`, and nothing is written. */
  stopPaper(): Promise<void>
  /**
   * Writes down what goes out and gives it to its channel: an email as a draft where the person wants it, a direct message's text
   * to the clipboard and its conversation to the browser, after asking; a note is laid out by the window. Null when the person
   * thought better of it before anything was written down.
   */
  handOver(order: HandOver): Promise<Reply<HandedOver | null>>
  /**
   * Asks for files, holds them and reads them; null when the person thought better of it. Nothing is recorded. `reading` events tell how
   * far it is. Another heap takes the place of one that is held.
   */
  chooseFiles(on: DroppedOn): Promise<Reply<Heap | null>>
  /** The same of files that were dropped or pasted. */
  holdFiles(files: readonly GivenFile[], on: DroppedOn): Promise<Reply<Heap>>
  /** Keeps the files of the proposals that the person agrees to, and records what they prove: all or none. Refuses with `no-files`. */
  agree(heap: string, agreed: readonly Agreed[]): Promise<Reply<Agreement>>
  /** Lets go of a heap; with null, of what is being read, which ends: whoever asked for it is refused with `no-files`. */
  leaveFiles(heap: string | null): Promise<void>
  /** What can be shown of an exhibit, safely. Refuses with `exhibit-not-whole`. */
  viewExhibit(request: RequestId, n: number): Promise<Reply<ExhibitView>>
  /** Asks where, and writes the exhibit's very bytes there, their hash checked. Refuses with `exhibit-not-whole`. */
  saveExhibit(request: RequestId, n: number): Promise<Reply<Saved>>
  /** Opens a copy in another program, after asking the person. What could be run is never opened. */
  openExhibit(request: RequestId, n: number): Promise<Reply<null>>
  /**
   * Asks where, and writes a bundle of these requests whole or not at all, its dossiers on this paper; null when the person thought
   * better of it. `bundling` events tell how far it is, and `stopPaper` ends it.
   */
  saveBundle(requests: readonly RequestId[], paper: PaperSize): Promise<Reply<SavedBundle | null>>
  /**
   * Asks for a bundle, or for the list of hashes of one that was unpacked, and checks it; null when the person thought better of it, or
   * ended it by `stopPaper`. `bundling` events tell how far it is.
   */
  checkBundle(): Promise<Reply<CheckedBundle | null>>
  /** Resolves at the end; `verify` events tell meanwhile how far it is. */
  verify(): Promise<Reply<Verification>>
  /** Goes on with a damaged register: what is lost is written down in it, with the person's words, and it opens anew. */
  repair(why: string): Promise<Reply<null>>
  /** Opens the sample in a throw-away folder, or a folder of the person's choice, in place of the present register. */
  openRegister(which: 'sample' | 'choose'): Promise<Reply<null>>
  backupStanding(): Promise<BackupStanding>
  /** The backups that can be restored, the newest first. */
  backups(): Promise<readonly Backup[]>
  /** Backs up now, wherever a place lacks something; what failed is in the answer. */
  backUp(): Promise<BackupStanding>
  /** Asks for a folder to back up to as well, or has that end. */
  backUpTo(which: 'choose' | 'none'): Promise<Reply<null>>
  /** The backups in a folder that is asked for, the newest first; null when none was given. */
  backupsElsewhere(): Promise<Reply<readonly Backup[] | null>>
  /** What restoring one of the backups listed would change. */
  compareBackup(path: string): Promise<Reply<Comparison>>
  /** Restores a backup that was compared; the present register is kept aside. */
  restoreBackup(path: string): Promise<Reply<Restored>>
  /** Opens an https or mailto link outside, after asking the person. */
  openLink(url: string): Promise<void>
  /** Dresses what the page cannot reach: the window's own buttons, and the system's dialogues. */
  setTheme(theme: Theme): Promise<void>
  /** Whether this computer says, outside the window, that something needs chasing. Until the window has said so, it does not. */
  setNotices(on: boolean): Promise<void>
}

/** Everything the window can ask, by name; the preload offers these and nothing else. */
export const METHODS = [
  'status',
  'overview',
  'list',
  'open',
  'history',
  'saveHistory',
  'saveRequests',
  'run',
  'runAll',
  'inverse',
  'ids',
  'several',
  'tagsOf',
  'office',
  'counterparts',
  'countries',
  'countryDays',
  'tags',
  'glance',
  'readContacts',
  'chooseSpreadsheet',
  'understandSpreadsheet',
  'importSpreadsheet',
  'saveRefusedRows',
  'leaveSpreadsheet',
  'nextReference',
  'noteOn',
  'sheet',
  'stopRecalling',
  'sheets',
  'sheetByFingerprint',
  'record',
  'dossier',
  'savePaper',
  'printPaper',
  'stopPaper',
  'handOver',
  'chooseFiles',
  'holdFiles',
  'agree',
  'leaveFiles',
  'viewExhibit',
  'saveExhibit',
  'openExhibit',
  'saveBundle',
  'checkBundle',
  'verify',
  'repair',
  'openRegister',
  'backupStanding',
  'backups',
  'backUp',
  'backUpTo',
  'backupsElsewhere',
  'compareBackup',
  'restoreBackup',
  'openLink',
  'setTheme',
  'setNotices',
] as const satisfies readonly (keyof RegisterBridge)[]
export type Method = (typeof METHODS)[number]

/** What the main process tells the window unasked. */
export interface RegisterEvents {
  /** Something changed: a command was carried out, here or by an import. The window asks anew for what it shows. */
  changed: { readonly fingerprint: string; readonly entries: number; readonly request: RequestId | null }
  /** The register is being verified, after its opening or on demand; at most some ten times a second. */
  verify: VerifyState
  /** Another register has taken this one's place. */
  opened: null
  /** How things stand with the backups, whenever that changes. */
  backup: BackupStanding
  /** The person followed a notice of this computer: to a request, or with null to all that need chasing. */
  followed: RequestId | null
  /** How far a spreadsheet is understood, from 0 to 1. */
  understanding: number
  /** How far reading dropped files is, from 0 to 1. */
  reading: number
  /** Where saving or printing something on paper stands. */
  setting: PaperStage
  /** How far a bundle that is being made, or checked, is, from 0 to 1. */
  bundling: number
  /** How far looking back for a sheet of the past is, from 0 to 1. */
  recalling: number
  /** An act of the application menu. */
  menu: MenuAct
}
export type MenuAct =
  | 'new-request'
  | 'search'
  | 'print'
  | 'settings'
  | 'restore'
  | 'history'
  | 'record'
  | 'sheets'
  | 'import'
  | 'export'
  | 'read-evidence'
  | 'check-bundle'
export const EVENTS = ['changed', 'verify', 'opened', 'backup', 'followed', 'understanding', 'reading', 'bundling', 'setting', 'recalling', 'menu'] as const satisfies readonly (keyof RegisterEvents)[]

/**
 * What stands at `window.register`. `on` returns the function that stops listening. A page of the list comes as JSON: what the preload
 * hands to the page is copied value by value, some thousands in a page of rows, and a text at once.
 */
export interface WindowRegister extends Omit<RegisterBridge, 'list' | 'holdFiles'> {
  list(query: ListQuery): Promise<string>
  holdFiles(files: readonly PageFile[], on: DroppedOn): Promise<Reply<Heap>>
  on<E extends keyof RegisterEvents>(event: E, listener: (value: RegisterEvents[E]) => void): () => void
}
