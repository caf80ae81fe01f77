/** What is said of backups between the main process, the window and the command line. */
import type { Instant } from './moment'
import type { RequestId } from './request'

/** Where backups are kept: in the register's own folder, or in one of the person's choice. */
export type BackupPlace = 'register' | 'folder'

/** How things stand with the backups in one place. */
export interface PlaceStanding {
  readonly place: BackupPlace
  /** The folder that holds the backups. */
  readonly folder: string
  /** When the last good one was made; null before the first. */
  readonly last: Instant | null
  /** Why the latest attempt failed, in words; null when it did not. */
  readonly failed: string | null
}

/** Null where no backups are made: of the sample. */
export type BackupStanding = readonly PlaceStanding[] | null

/** One backup that can be restored. */
export interface Backup {
  /** The file that describes it; what is asked for when it is to be restored. */
  readonly path: string
  readonly place: BackupPlace
  /** When it was made. */
  readonly made: Instant
  readonly entries: number
}

/** A request as somebody would name it: by its reference, and a draft by its subject alone. */
export interface NamedRequest {
  readonly id: RequestId
  readonly reference: string | null
  readonly subject: string
}

/** Entries that stand in one history and not in the other. */
export interface Apart {
  readonly entries: number
  /** When the earliest of them was recorded; null when there are none. */
  readonly since: Instant | null
  /** The requests that they tell of. */
  readonly requests: readonly NamedRequest[]
}

/** What restoring a backup would change. */
export interface Comparison {
  readonly backup: Backup
  /** Whether it is a backup of this register and not of another. */
  readonly isOwn: boolean
  /** Entries of the present register that the backup lacks: they would be set aside with it. */
  readonly lost: Apart
  /** Entries of the backup that the present register lacks. */
  readonly back: Apart
  /** How many exhibits the register would have no more, and how many it would have again. The entries that name them are told above. */
  readonly exhibits: { readonly lost: number; readonly back: number }
  /** What is wrong with the present register, so that not all its entries were counted; null when nothing is. */
  readonly unread: string | null
}

/** What came of a restore. */
export interface Restored {
  /** Where the register that was there before is kept; null when there was none. */
  readonly aside: string | null
  readonly entries: number
}
