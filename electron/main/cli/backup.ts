/** Backing up and restoring from the command line. */
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Apart, Comparison } from '#core/backup'
import { isWritable, openingSentence } from '#core/opening'
import { refusalSentence } from '#core/refusal'
import type { Chosen } from '../backup/chosen'
import { Keeper } from '../backup/keeper'
import { listBackups } from '../backup/list'
import { BackupDamage, type Manifest } from '../backup/manifest'
import { makeStore, objectionTo, registerIn, storesIn, whyNot } from '../backup/places'
import { previewRestore } from '../backup/preview'
import { prepareRestore, type Prepared } from '../backup/restore'
import { bringUpToDate } from '../backup/up-to-date'
import { openRegister, type OpenOptions, type RegisterService } from '../register/service'
import { newSettings } from '../session/new-settings'
import type { Task } from './arguments'
import { failed, finished, type Ending } from './ending'

export type RestoreTask = Extract<Task, { kind: 'restore' }>

/** Backs up a register that is open: into a folder, or to wherever the window would. */
export async function backUp(folder: string | null, service: RegisterService, chosen: Chosen): Promise<Ending> {
  const { opening } = service
  if (!isWritable(opening)) return failed([openingSentence(opening)])
  return folder === null ? backUpEverywhere(service, chosen) : backUpInto(resolve(folder), service)
}

async function backUpInto(folder: string, service: RegisterService): Promise<Ending> {
  try {
    const objection = await objectionTo(folder, service.folder)
    const register = await registerIn(service.folder)
    const why = objection ?? (register === null ? 'the register does not say which one it is' : null)
    if (why !== null || register === null) return failed([notBackedUp(folder, why ?? '')])
    const store = await makeStore(folder, register)
    return finished([backedUp(store, await bringUpToDate(service, register, store, 'behind'))])
  } catch (error) {
    return failed([notBackedUp(folder, whyNot(error))])
  }
}

async function backUpEverywhere(service: RegisterService, chosen: Chosen): Promise<Ending> {
  const keeper = new Keeper(service, chosen, () => undefined)
  const standing = (await keeper.backUp()) ?? []
  await keeper.close()
  const made = standing.filter(({ failed }) => failed === null)
  const missed = standing.filter(({ failed }) => failed !== null)
  return {
    code: missed.length > 0 ? 1 : 0,
    lines: made.map(({ folder }) => backedUp(folder, service.position())),
    errors: missed.map(({ folder, failed }) => notBackedUp(folder, failed ?? '')),
  }
}

function backedUp(folder: string, { entries }: Pick<Manifest, 'entries'>): string {
  return `Backed up: ${counted(entries)} in ${folder}.`
}

function notBackedUp(folder: string, why: string): string {
  return `The backup to ${folder} failed (${why}). The register itself is safe, and so are earlier backups.`
}

/** Says what restoring a backup in the place of a register would change and, where that is agreed to, does it. */
export async function restore({ backup, agreed }: RestoreTask, folder: string): Promise<Ending> {
  try {
    const path = await backupAt(resolve(backup))
    if (path === null) return failed([`There is no backup at ${backup}.`])
    const comparison = await previewRestore({ path, place: 'folder' }, folder)
    const lines = [`The backup ${path} holds ${counted(comparison.backup.entries)}.`, ...changes(comparison)]
    if (comparison.lost.entries + comparison.back.entries === 0 && comparison.unread === null) return finished(lines)
    if (!agreed) return finished([...lines, 'Nothing was changed. Give --yes as well to restore it.'])
    return await carryOut(path, { folder, now: () => new Date().toISOString(), id: randomUUID, settings: newSettings() }, lines)
  } catch (error) {
    const refusal = error instanceof BackupDamage ? ({ code: 'bad-backup', what: error.message } as const) : ({ code: 'not-restored', why: whyNot(error) } as const)
    return failed([refusalSentence(refusal)])
  }
}

async function carryOut(path: string, options: OpenOptions, lines: readonly string[]): Promise<Ending> {
  const prepared: Prepared = await prepareRestore(path, options)
  try {
    const swapped = await prepared.swap()
    const register = await openRegister(options)
    const { opening } = register
    await register.close()
    if (!isWritable(opening)) {
      await swapped.undo()
      throw new Error(openingSentence(opening))
    }
    const kept = swapped.aside === null ? [] : [`The register that was there is kept in ${swapped.aside}.`]
    return finished([...lines, `Restored to ${options.folder}.`, ...kept])
  } finally {
    await prepared.discard().catch(() => undefined)
  }
}

/** The backup that is meant: a file is one, and of a folder the newest. */
async function backupAt(path: string): Promise<string | null> {
  if (!(await stat(path)).isDirectory()) return path
  const [newest] = await listBackups((await storesIn(path)).map((folder) => ({ place: 'folder', folder })))
  return newest?.path ?? null
}

function changes({ isOwn, lost, back, exhibits, unread }: Comparison): readonly string[] {
  return [
    ...(isOwn ? [] : ['It is a backup of another register.']),
    ...(unread === null ? [] : [`The present register cannot be read whole: ${unread}`]),
    ...(lost.entries + back.entries + exhibits.lost + exhibits.back === 0 && unread === null ? ['It holds the same as the register: there is nothing to restore.'] : []),
    ...(lost.entries > 0 ? [`The register would lose ${told(lost)}.`] : []),
    ...(back.entries > 0 ? [`The register would get back ${told(back)}.`] : []),
    ...(exhibits.lost > 0 ? [`Files of exhibits that the backup lacks: ${String(exhibits.lost)}.`] : []),
    ...(exhibits.back > 0 ? [`Files of exhibits that would come back: ${String(exhibits.back)}.`] : []),
  ]
}

function told({ entries, since, requests }: Apart): string {
  const named = requests.map(({ reference, subject }) => reference ?? `the draft “${subject}”`)
  return `${counted(entries)}${since === null ? '' : ` recorded since ${since}`}${named.length > 0 ? `, on ${named.join(', ')}` : ''}`
}

function counted(entries: number): string {
  return `${String(entries)} ${entries === 1 ? 'entry' : 'entries'}`
}
