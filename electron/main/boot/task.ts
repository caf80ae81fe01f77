/** The program without a window, for one task of the command line. */
import { app } from 'electron'
import { backUp } from '../cli/backup'
import { failed, type Ending } from '../cli/ending'
import { nothingThere, perform, type BackupTask, type RegisterTask } from '../cli/task'
import { reasonOf } from '../files/reason'
import { answersOf } from '../ipc/answers'
import { needsPage } from '../printing/paper-file'
import type { Place } from '../session/place'
import { chosenFolders } from './chosen-folders'
import { beginSession } from '../session/session'
import { preparePages } from './pages'
import { closeAtQuit } from './quit'

/** Opens the register, does the task and gives the register back, whatever came of it. */
export async function runTask(task: RegisterTask | BackupTask, place: Place): Promise<Ending> {
  // Paper needs no graphics card, and stderr is for what this program has to say.
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('log-level', '3')
  const nothing = await nothingThere(task, place)
  if (nothing) return nothing
  const session = beginSession(place, () => undefined)
  closeAtQuit(session, 1)
  try {
    if (task.kind === 'bundle' || (task.kind === 'paper' && needsPage(task.format))) {
      await app.whenReady()
      preparePages(answersOf(session, noWindow))
    }
    const ending = await (task.kind === 'backup' ? backUp(task.folder, await session.service(), chosenFolders()) : perform(task, await session.service()))
    await session.close()
    return ending
  } catch (error) {
    await session.close().catch(() => undefined)
    return failed([`It could not be done (${reasonOf(error)}).`])
  }
}

function noWindow(): never {
  throw new Error('There is no window here.')
}
