/** A folder of backups that lacks what the register holds gets it, and is thinned. */
import { join } from 'node:path'
import { dateIn } from '#core/moment'
import type { RegisterService } from '../register/contract'
import { makeBackup } from './make'
import { listManifests, readManifest, type Manifest } from './manifest'
import { sweep } from './sweep'

/** `behind`: wherever the last backup differs from the register; `daily`: only where today has none yet. */
export type Due = 'behind' | 'daily'

/** Makes a backup of a register that is open, where one is due. Answers with the last there is then. Throws what kept it from being made. */
export async function bringUpToDate(service: RegisterService, register: string, store: string, due: Due): Promise<Manifest> {
  const now = service.now()
  const day = dateIn(service.settings().home.zone, now)
  const last = (await listManifests(store)).findLast(({ manifest }) => manifest?.register === register)
  const isBehind = last?.manifest?.fingerprint !== service.position().fingerprint
  if (last?.manifest && (!isBehind || (due === 'daily' && last.day === day))) return last.manifest
  const name = await makeBackup({ folder: service.folder, register, marks: service.marks(), now, day }, store)
  // What cannot be taken away this time will be the next.
  await sweep(store, register, name).catch(() => undefined)
  return readManifest(join(store, name))
}
