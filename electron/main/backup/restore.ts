/** Restoring: the backup is made a register again, beside the present one, and proven, before anything of the present is touched. */
import { link, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { isWritable, openingSentence, problemSentence } from '#core/opening'
import { exhibitAt, makeReadOnly } from '../exhibits/store'
import { makeFolder, syncFolder, writeDurably } from '../files/durable'
import { BACKUPS_FOLDER, JOURNAL_FOLDER, readFormat } from '../files/format'
import { codeOf } from '../files/reason'
import type { OpenOptions } from '../register/contract'
import { openRegister } from '../register/service'
import { BackupDamage, keptPath, readManifest, type Manifest } from './manifest'
import { hashedPieces, piecesOf } from '../files/pieces'
import { besides, finishSwap, swap, type Swapped } from './swap'

/** A restored register that waits beside the present one. */
export interface Prepared {
  /** Puts it in the present one's place, which must be closed by then. On failure the present one is where it was, and this is gone. */
  swap(): Promise<Swapped>
  /** Removes it, as long as it waits. */
  discard(): Promise<void>
}

/**
 * Builds the register of a backup beside `folder`, byte for byte, opens it and verifies it. Throws {@link BackupDamage}, and the
 * system's errors; then nothing is left of it.
 * @param path of the backup's manifest
 */
export async function prepareRestore(path: string, options: OpenOptions): Promise<Prepared> {
  const { folder } = options
  await needReplaceable(folder)
  const manifest = await readManifest(path)
  const { building, ready } = besides(folder)
  const discard = (): Promise<void> => rm(building, { recursive: true, force: true })
  if (!(await finishSwap(folder))) throw new Error('another Chancery is restoring this register')
  try {
    await discard()
    await build(dirname(path), manifest, building)
    await prove(manifest, { ...options, folder: building })
  } catch (error) {
    await discard().catch(() => undefined)
    throw error
  }
  return {
    discard,
    async swap() {
      try {
        await carryBackups(join(folder, BACKUPS_FOLDER), join(building, BACKUPS_FOLDER))
        // Of this name it is whole, come what may.
        await rename(building, ready)
        await syncFolder(dirname(ready))
      } catch (error) {
        await discard().catch(() => undefined)
        throw error
      }
      return swap(folder, options.now())
    },
  }
}

/** What is somebody's other folder, or a later version's register, is not put aside. */
async function needReplaceable(folder: string): Promise<void> {
  const format = await readFormat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (format?.state === 'newer') throw new Error(openingSentence({ outcome: 'newer', version: format.version }))
  if (format?.state === 'foreign') throw new Error(`${folder} holds other files and is not a register`)
}

async function build(store: string, manifest: Manifest, building: string): Promise<void> {
  await makeFolder(join(building, JOURNAL_FOLDER))
  for (const { path, bytes, sha256 } of manifest.files) {
    const target = join(building, path)
    await makeFolder(dirname(target))
    const kept = keptPath(store, sha256)
    const copied = hashedPieces(piecesOf(kept, bytes), (found) => {
      if (found !== sha256) throw new BackupDamage(`${kept}, which holds ${path}, is not what was written`)
    })
    await writeDurably(target, copied)
    if (exhibitAt(path) !== null) await makeReadOnly(target)
  }
}

async function prove(manifest: Manifest, options: OpenOptions): Promise<void> {
  const register = await openRegister(options)
  try {
    if (!isWritable(register.opening)) throw new BackupDamage(openingSentence(register.opening))
    const verified = await register.verify()
    const problems = verified.ok ? verified.value.problems : null
    if (problems?.[0]) throw new BackupDamage(problems.map(problemSentence).join(' '))
    const { fingerprint, entries } = register.position()
    if (problems === null || fingerprint !== manifest.fingerprint || entries !== manifest.entries) {
      throw new BackupDamage('the register in it does not hold the entries that the backup names')
    }
  } finally {
    await register.close()
  }
}

/**
 * Gives the restored register the backups of the present one: the same files under a second name, or copies where the disk knows no
 * second names. Where that fails they stay, whole, with the register that is kept aside.
 */
async function carryBackups(from: string, to: string): Promise<void> {
  try {
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const source = join(entry.parentPath, entry.name)
      const target = join(to, relative(from, source))
      await makeFolder(dirname(target))
      await link(source, target).catch(async () => writeDurably(target, piecesOf(source, (await stat(source)).size)))
      await syncFolder(dirname(target))
    }
  } catch {
    await rm(to, { recursive: true, force: true })
  }
}
