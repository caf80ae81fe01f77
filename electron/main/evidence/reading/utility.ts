/** Starts the process that reads as Electron does. */
import { app, utilityProcess } from 'electron'
import { Readable } from 'node:stream'
import readerPath from './reader?modulePath'
import { surroundings, type Reader } from './starter'

export function startUtility(argument: string): Reader {
  const { stdio, ...rest } = surroundings
  const started = utilityProcess.fork(readerPath, [argument], { ...rest, stdio: [...stdio], serviceName: 'Chancery reader' })
  return {
    answer: started.stdout ?? Readable.from([]),
    ended: new Promise((resolve) => {
      started.once('exit', () => {
        resolve()
      })
    }),
    memory: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === started.pid)
      return metric ? metric.memory.workingSetSize * 1024 : null
    },
    kill: () => {
      started.kill()
    },
  }
}
