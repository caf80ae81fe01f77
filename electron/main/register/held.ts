/** What the program holds of a register that is open; its parts share it. */
import type { Register } from '#core/register/register'
import type { ExhibitStore } from '../exhibits/store'
import type { EntryReader } from '../files/entry-reader'
import type { Journal } from '../files/journal'
import type { LedgerFile } from '../files/ledger-file'
import type { OpenOptions } from './contract'

export interface Held {
  readonly options: OpenOptions
  readonly journal: Journal
  readonly entries: EntryReader
  readonly ledger: LedgerFile
  readonly exhibits: ExhibitStore
  /** What is in memory; another takes its place when the ledger, which it was read from, was not to be trusted. */
  register: Register
}
