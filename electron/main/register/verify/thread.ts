/** The thread in which a register is verified. It is asked when it is started, tells how far it is, and ends with what it found. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { Asked, type Told } from './asked'
import { prove } from './proof'

/** Between one word of how far it is and the next, in milliseconds. */
const PAUSE = 100

function tell(told: Told): void {
  parentPort?.postMessage(told)
}

// Changes come first; the lowest priority of all would never end on a busy machine. Linux takes 0 to be the calling thread,
// elsewhere it would be the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

let last = performance.now()
const finding = await prove(v.parse(Asked, workerData), (part) => {
  if (performance.now() - last < PAUSE) return
  last = performance.now()
  tell({ kind: 'part', part })
})
tell({ kind: 'finding', finding })
