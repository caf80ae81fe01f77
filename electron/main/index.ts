/** The start of the program: what was asked for, what no page may ever do, and then the window or one task without it. */
import { app } from 'electron'
import { openDesk } from './boot/desk'
import { placeOf } from './boot/place'
import { runRestore } from './boot/restore'
import { runTask } from './boot/task'
import { understand, type Wish } from './cli/arguments'
import { tellBundle } from './cli/bundle'
import { finished, misused, print, type Ending } from './cli/ending'
import { ownArguments } from './cli/own-arguments'
import { HELP, SEE_HELP } from './cli/words'
import { guardPages, silenceNetwork } from './guards/guards'
import { declareProtocol } from './protocol/protocol'

const understood = understand(ownArguments(process.argv, process.defaultApp))

silenceNetwork()
declareProtocol()
guardPages()
// The last window's closing is no reason to stop: a sheet made without a window has one for a moment.
app.on('window-all-closed', () => undefined)

if (understood.ok) void start(understood.wish)
else void end(misused(`${understood.sentence} ${SEE_HELP}`))

async function start({ where, task }: Wish): Promise<void> {
  switch (task.kind) {
    case 'window':
      await openDesk(placeOf(where))
      return
    case 'help':
      await end(finished([HELP]))
      return
    case 'version':
      await end(finished([`Chancery ${app.getVersion()}`]))
      return
    case 'paper':
    case 'line':
    case 'bundle':
    case 'check-sheet':
    case 'import':
    case 'export':
    case 'verify':
    case 'repair':
    case 'backup':
      await end(await runTask(task, placeOf(where)))
      return
    case 'check-bundle':
      await end(await tellBundle(task.file))
      return
    case 'restore':
      await end(await runRestore(task, placeOf(where)))
  }
}

async function end(ending: Ending): Promise<void> {
  await print(ending)
  app.exit(ending.code)
}
