/** Taking away the backups whose time is over, and then the files that none of the rest names. Nothing else is ever touched. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, WRITING } from '../files/durable'
import { codeOf } from '../files/reason'
import { FILES_FOLDER, listManifests } from './manifest'
import { retained } from './retain'

/** Thins the backups of one register by {@link retained}. `made` is the one just made, which stays. Throws the system's errors. */
export async function sweep(store: string, register: string, made: string): Promise<void> {
  const listed = await listManifests(store)
  const own = listed.filter(({ manifest }) => manifest?.register === register)
  const kept = retained(own.map(({ day }) => day))
  const over = own.filter(({ name, day }) => name !== made && !kept.has(day))
  for (const { name } of over) await rm(join(store, name))
  if (over.length > 0) await syncFolder(store)
  const left = listed.filter((each) => !over.includes(each))
  // What a manifest names that cannot be read is not known: then every file stays.
  if (left.some(({ manifest }) => manifest === null)) return
  await removeUnnamed(store, new Set(left.flatMap(({ manifest }) => manifest?.files.map(({ sha256 }) => sha256) ?? [])))
}

const KEPT = /^[0-9a-f]{64}$/

async function removeUnnamed(store: string, named: ReadonlySet<string>): Promise<void> {
  for (const folder of await namesIn(join(store, FILES_FOLDER))) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await namesIn(join(store, FILES_FOLDER, folder))) {
      const sha256 = name.endsWith(WRITING) ? name.slice(0, -WRITING.length) : name
      const isOver = KEPT.test(sha256) && sha256.startsWith(folder) && (sha256 !== name || !named.has(sha256))
      if (isOver) await rm(join(store, FILES_FOLDER, folder, name))
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}
