/** Starts the process that reads as Node does, for tests and the fault harness. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import readerPath from '../reader?modulePath'
import { surroundings, type Reader } from '../starter'

/** Bytes of a page of memory. */
const PAGE = 4_096

export function startChild(argument: string, script: string = readerPath): Reader {
  const { execArgv, ...rest } = surroundings
  const started = spawn(process.execPath, [...execArgv, script, argument], rest)
  return {
    answer: started.stdout ?? Readable.from([]),
    ended: once(started, 'close').then(() => undefined),
    memory: () => memoryOf(started.pid ?? 0),
    kill: () => {
      started.kill('SIGKILL')
    },
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
