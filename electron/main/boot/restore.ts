/** The program without a window, for a restore: the register that is there is not opened, since it may be one that cannot be. */
import { restore, type RestoreTask } from '../cli/backup'
import { misused, type Ending } from '../cli/ending'
import type { Place } from '../session/place'

/** Restores, or says what that would change. */
export async function runRestore(task: RestoreTask, place: Place): Promise<Ending> {
  return place.kind === 'sample' ? misused('The sample is not restored.') : restore(task, place.folder)
}
