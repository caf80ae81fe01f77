import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readerOf } from './apart'
import { LONGEST_ANSWER, MOST_MEMORY, timeFor } from './limits'
import type { Reader } from './starter'
import { nodeArguments, startChild } from './testing/child'

const never = new AbortController().signal
let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'chancery-apart-')) })
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => { vi.useRealTimers() })

let scripts = 0
/** A process that does this instead of reading, and those of it that run. */
async function doing(code: string): Promise<{ read: ReturnType<typeof readerOf>; running: () => number; started: () => number }> {
  scripts += 1
  const path = join(folder, `${String(scripts)}.mjs`)
  await writeFile(path, code)
  let [running, started] = [0, 0]
  const read = readerOf((argument) => {
    const reader = startChild(argument, path)
    running += 1
    started += 1
    void reader.ended.then(() => { running -= 1 })
    return reader
  })
  return { read, running: () => running, started: () => started }
}

describe('a process that reads', () => {
  it.each([
    ['crashes', 'process.stdout.write(\'"mail"\\n\', () => process.abort())', 'mail', 'took-too-much-memory'],
    ['says nothing', '', 'other', 'took-too-much-memory'],
    ['takes all of its heap', 'process.stdout.write(\'"pdf"\\n\'); const all = []; for (;;) all.push(new Array(10_000_000).fill(1.5))', 'pdf', 'took-too-much-memory'],
    ['takes memory beyond its heap', 'const all = []; setInterval(() => all.push(Buffer.alloc(2 ** 27, 1)), 20)', 'other', 'took-too-much-memory'],
    ['answers rubbish', 'console.log(\'"mail"\\n{]\')', 'mail', 'damaged'],
    ['answers something else', 'console.log(\'"mail"\\n{"kind":"mail","preview":7}\')', 'mail', 'damaged'],
    ['knows a kind that there is not', 'console.log(\'"program"\\n{}\')', 'other', 'damaged'],
    ['answers without an end', 'const more = () => { process.stdout.write("x".repeat(1e6), more) }; more()', 'other', 'too-large'],
    ['throws', 'throw new Error()', 'other', 'took-too-much-memory'],
  ])('that %s', async (_, code, kind, unreadable) => {
    const { read, running } = await doing(code)
    expect(await read(folder, 'a.eml', never)).toMatchObject({ kind, unreadable, mail: null, preview: '' })
    expect(running()).toBe(0)
  }, 60_000)

  it('is ended when its time is over, whatever it does', async () => {
    const { read, running, started } = await doing('process.on("SIGTERM", () => {}); for (;;);')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const reading = read(folder, 'a.eml', never)
    await vi.waitUntil(() => started() === 1)
    vi.advanceTimersByTime(timeFor(4_096) - 1)
    expect(running()).toBe(1)
    vi.advanceTimersByTime(1_000)
    expect((await reading).unreadable).toBe('took-too-long')
    expect(running()).toBe(0)
  })

  it('is ended when it is given up, and the next one is started then', async () => {
    const { read, running, started } = await doing('for (;;);')
    const [first, second] = [new AbortController(), new AbortController()]
    const readings = [read(folder, 'a', first.signal), read(folder, 'b', second.signal)]
    await vi.waitUntil(() => started() === 1)
    second.abort(new Error('second'))
    first.abort(new Error('first'))
    await expect(readings[0]).rejects.toThrow('first')
    expect(running()).toBe(0)
    await expect(readings[1]).rejects.toThrow('second')
    expect(started()).toBe(1)
  })

  it('ends when whoever started it is gone, whatever it does', async () => {
    const script = join(folder, 'spins.mjs')
    await writeFile(script, 'import { writeSync } from "node:fs"; writeSync(1, String(process.pid)); for (;;);')
    const code = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([...nodeArguments, script])}, { stdio: 'inherit' })`
    const starter = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
    const pid = await new Promise<number>((resolve) => starter.stdout.once('data', (said: Buffer) => { resolve(Number(said)) }))
    expect(isRunning(pid)).toBe(true)
    starter.kill('SIGKILL')
    await vi.waitUntil(() => !isRunning(pid), { timeout: 10_000 })
  }, 20_000)

  it('has what it was asked from nobody else', async () => {
    const path = join(folder, 'note.txt')
    await writeFile(path, 'Приглашение')
    const said = await readerOf(startChild)(path, '\ud800 "\0\n', never)
    expect(said).toMatchObject({ kind: 'text', unreadable: 'not-what-it-says' })
    expect((await readerOf(startChild)(path, 'note.txt', never)).preview).toBe('Приглашение')
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the watch', () => {
  it('counts what is answered, and looks at the memory', async () => {
    const fake = (memory: number | null, answered: number): Reader & { gone: boolean } => {
      const ending = new EventEmitter()
      const answer = new PassThrough()
      answer.write(Buffer.alloc(answered, ' '))
      const reader = {
        gone: false,
        answer,
        ended: new Promise<void>((resolve) => { ending.once('end', resolve) }),
        memory: () => memory,
        kill: () => {
          reader.gone = true
          ending.emit('end')
        },
      }
      return reader
    }
    const large = fake(MOST_MEMORY + 1, 0)
    expect((await readerOf(() => large)(folder, 'a', never)).unreadable).toBe('took-too-much-memory')
    const long = fake(null, LONGEST_ANSWER + 1)
    expect((await readerOf(() => long)(folder, 'a', never)).unreadable).toBe('too-large')
    expect([large.gone, long.gone]).toEqual([true, true])
  })
})
