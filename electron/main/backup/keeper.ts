/**
 * Keeps backups of an open register, off the way of its commands: soon after it opens and from then on every hour, where it differs
 * from the last backup and today has none yet; and when it closes, where it differs from the last. A day is one of the office's own
 * calendar. What fails is told, and tried again an hour later.
 */
import type { Backup, BackupStanding, PlaceStanding } from '#core/backup'
import type { Instant } from '#core/moment'
import { isWritable } from '#core/opening'
import type { RegisterService } from '../register/contract'
import { Queue } from '../register/queue'
import type { Chosen } from './chosen'
import { listBackups } from './list'
import { listManifests } from './manifest'
import { makeStore, needFolder, ownStore, registerIn, whyNot } from './places'
import { bringUpToDate, type Due } from './up-to-date'

/** Milliseconds. The first rows are on the screen long before. */
const SOON = 10_000
const HOUR = 3_600_000

export class Keeper {
  readonly #service: RegisterService
  readonly #chosen: Chosen
  readonly #tell: (standing: BackupStanding) => void
  readonly #queue = new Queue()
  readonly #failed = new Map<string, string>()
  #timer: NodeJS.Timeout | null = null
  #closing: Promise<void> | null = null

  /** `tell` hears how things stand whenever that changes. */
  constructor(service: RegisterService, chosen: Chosen, tell: (standing: BackupStanding) => void) {
    this.#service = service
    this.#chosen = chosen
    this.#tell = tell
    this.#wait(SOON)
  }

  /** How things stand in each place. */
  async standing(): Promise<BackupStanding> {
    return Promise.all((await this.#places()).map((place) => this.#standingOf(place)))
  }

  /** Backs up now, wherever a place lacks something. What failed is in the standing. */
  backUp(): Promise<BackupStanding> {
    return this.#queue.run(async () => {
      await this.#tend('behind')
      return this.standing()
    })
  }

  /** Has backups go to a folder too, from now on; null ends that. Throws the system's errors. */
  choose(folder: string | null): Promise<void> {
    return this.#queue.run(async () => {
      const register = await registerIn(this.#service.folder)
      if (register === null) return
      await this.#chosen.keep(register, folder === null ? null : { folder: await makeStore(folder, register), last: null })
      this.#failed.clear()
      await this.#tend('behind')
    })
  }

  /** The backups that can be restored, the newest first. A place that cannot be read offers none. */
  async list(): Promise<readonly Backup[]> {
    return listBackups(await this.#places())
  }

  /** Backs up what the last backups lack, and ends. May be called again. */
  close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#closing ??= this.#queue.run(() => this.#tend('behind'))
    return this.#closing
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      void this.#queue.run(() => this.#tend('daily')).then(() => {
        if (!this.#closing) this.#wait(HOUR)
      })
    }, milliseconds)
    this.#timer.unref()
  }

  async #places(): Promise<readonly Place[]> {
    const register = await registerIn(this.#service.folder).catch(() => null)
    const chosen = register === null ? null : await this.#chosen.of(register)
    const own: Place = { place: 'register', folder: ownStore(this.#service.folder), register, last: null }
    return chosen ? [own, { place: 'folder', folder: chosen.folder, register, last: chosen.last }] : [own]
  }

  /** Never throws: what failed is told. A register that is open for reading only is left to its earlier backups. */
  async #tend(due: Due): Promise<void> {
    if (!isWritable(this.#service.opening)) return
    for (const place of await this.#places()) {
      try {
        await this.#backUpTo(place, due)
        this.#failed.delete(place.folder)
      } catch (error) {
        this.#failed.set(place.folder, whyNot(error))
      }
    }
    this.#tell(await this.standing())
  }

  async #backUpTo({ place, folder, register, last }: Place, due: Due): Promise<void> {
    if (register === null) throw new Error('the register does not say which one it is')
    if (last?.fingerprint === this.#service.position().fingerprint) return
    // A stick's folder was made when it was chosen: where it is not, the stick is not.
    if (place === 'folder') await needFolder(folder)
    const { made, fingerprint } = await bringUpToDate(this.#service, register, folder, due)
    if (place === 'folder') await this.#chosen.keep(register, { folder, last: { made, fingerprint } })
  }

  async #standingOf({ place, folder, register, last }: Place): Promise<PlaceStanding> {
    const listed = await listManifests(folder).catch(() => [])
    const made = listed.findLast(({ manifest }) => manifest?.register === register)?.manifest?.made
    return { place, folder, last: made ?? last?.made ?? null, failed: this.#failed.get(folder) ?? null }
  }
}

interface Place {
  readonly place: PlaceStanding['place']
  readonly folder: string
  readonly register: string | null
  /** The last backup that went there, where this computer has noted it. */
  readonly last: { readonly made: Instant; readonly fingerprint: string } | null
}
