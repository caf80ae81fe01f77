/** Starts the process that reads as Node does, for tests and the fault harness. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import readerPath from '../reader?modulePath'
import { surroundings, type Reader } from '../starter'

/** Bytes of a page of memory. */
const PAGE = 4_096

/** A process that spins hears of nothing: a thread of it ends it when whoever started it is gone, as Chromium does in the program. */
const watch = `
  import { Worker } from 'node:worker_threads'
  const code = 'setInterval(() => process.ppid === ' + process.ppid + ' || process.kill(process.pid, "SIGKILL"), 500)'
  new Worker(code, { eval: true }).unref()`

/** What Node is given before the script. */
export const nodeArguments = [...surroundings.execArgv, '--import', `data:text/javascript,${encodeURIComponent(watch)}`]

export function startChild(argument: string, script: string = readerPath): Reader {
  const { env, cwd, stdio } = surroundings
  const started = spawn(process.execPath, [...nodeArguments, script, argument], { env, cwd, stdio })
  const kill = (): void => {
    started.kill('SIGKILL')
  }
  // Whoever runs the tests has started this process too, which would wait for its own child for ever.
  process.once('disconnect', kill)
  return {
    answer: started.stdout ?? Readable.from([]),
    ended: once(started, 'close').then(() => {
      process.off('disconnect', kill)
    }),
    memory: () => memoryOf(started.pid ?? 0),
    kill,
  }
}

/** Linux tells it of every process. */
function memoryOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * PAGE
  } catch {
    return null
  }
}
