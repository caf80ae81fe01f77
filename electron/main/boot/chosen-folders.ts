/** Where this computer keeps which folders were chosen for backups. */
import { app } from 'electron'
import { join } from 'node:path'
import { Chosen } from '../backup/chosen'

export function chosenFolders(): Chosen {
  return new Chosen(join(app.getPath('userData'), 'backups.json'))
}
