/** The backups that a person can choose from. */
import { join } from 'node:path'
import type { Backup, BackupPlace } from '#core/backup'
import { listManifests } from './manifest'

/** All that can be read in some folders of backups, the newest first. A folder that cannot be read offers none. */
export async function listBackups(stores: readonly { readonly place: BackupPlace; readonly folder: string }[]): Promise<readonly Backup[]> {
  const listed = await Promise.all(
    stores.map(async ({ place, folder }) => {
      const manifests = await listManifests(folder).catch(() => [])
      return manifests.flatMap(({ name, manifest }) =>
        manifest ? [{ path: join(folder, name), place, made: manifest.made, entries: manifest.entries }] : [],
      )
    }),
  )
  return listed.flat().sort((a, b) => Date.parse(b.made) - Date.parse(a.made))
}
