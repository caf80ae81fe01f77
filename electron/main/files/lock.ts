/** One program a register. The system itself lets go of the lock when the program dies, however it dies. */
import { createHash } from 'node:crypto'
import { realpath, rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './reason'

export interface Lock {
  release(): Promise<void>
}

/** Takes the lock of an existing folder; null when another program, or this one, has it already. Writes nothing into the folder. */
export async function takeLock(folder: string): Promise<Lock | null> {
  const address = await addressOf(folder)
  const server = (await listen(address)) ?? (await listenInPlaceOfTheDead(address))
  return server && { release: () => new Promise((resolve) => server.close(() => { resolve() })) }
}

/** By device and file number where there are any: then a folder reached by two paths is still one. */
async function addressOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true })
  const identity = ino > 0n ? `${String(dev)}:${String(ino)}` : await realpath(folder)
  const name = `chancery-${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

/** Null when somebody listens there. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(address, () => { resolve(server) })
  })
}

/** A socket that is a file outlives its program. One that nobody answers is taken over. */
async function listenInPlaceOfTheDead(address: string): Promise<Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await isAnswered(address))) return null
  await rm(address, { force: true })
  return listen(address)
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => { resolve(false) })
  })
}
