/**
 * Files read in processes of their own, one a file and one at a time. Whatever becomes of the process, and whatever it answers, an answer
 * comes in time that is fit to be believed as far as any file is.
 */
import { lstat } from 'node:fs/promises'
import * as v from 'valibot'
import { FileRead, type Unreadable } from '#core/evidence/file-read'
import { ExhibitKind } from '#core/exhibit'
import { Queue } from '../../register/queue'
import { LONGEST_ANSWER, MOST_MEMORY, timeFor } from './limits'
import { asArgument } from './question'
import type { Reader, Start } from './starter'
import { unread } from './unread'

/** Between one look at the memory of the process and the next, in milliseconds. */
const PAUSE = 200
/** Of an answer. */
const LINES = 2

/** Rejects only with the signal's reason, when it is given up; the process is gone then. */
export type ReadFile = (path: string, name: string, signal: AbortSignal) => Promise<FileRead>

export function readerOf(start: Start): ReadFile {
  const queue = new Queue()
  return (path, name, signal) =>
    queue.run(async () => {
      signal.throwIfAborted()
      const bytes = await lstat(path).then(({ size }) => size, () => 0)
      signal.throwIfAborted()
      const reader = start(asArgument({ path, name }))
      const heard = await hear(reader, timeFor(bytes), signal)
      reader.kill()
      await reader.ended
      signal.throwIfAborted()
      return understood(heard)
    })
}

/** The lines that came, and why no more did; null where both did. */
interface Heard {
  readonly text: Buffer
  readonly ended: Unreadable | null
}

function hear(reader: Reader, time: number, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    let lines = 0
    const end = (ended: Unreadable | null): void => {
      clearTimeout(clock)
      clearInterval(watch)
      signal.removeEventListener('abort', giveUp)
      resolve({ text: Buffer.concat(chunks), ended })
    }
    const giveUp = (): void => {
      end('took-too-long')
    }
    const clock = setTimeout(giveUp, time)
    const watch = setInterval(() => {
      if ((reader.memory() ?? 0) > MOST_MEMORY) end('took-too-much-memory')
    }, PAUSE)
    signal.addEventListener('abort', giveUp)
    reader.answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > LONGEST_ANSWER) {
        end('too-large')
        return
      }
      chunks.push(chunk)
      lines += linesIn(chunk)
      if (lines >= LINES) end(null)
    })
    // Whatever goes wrong in a parser, the process tells; only what V8 or the system does for want of memory ends it without a word.
    void reader.ended.then(() => {
      end('took-too-much-memory')
    })
  })
}

function linesIn(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) count += 1
  return count
}

function understood({ text, ended }: Heard): FileRead {
  const [first = '', second = ''] = text.toString('utf8').split('\n', LINES)
  const kind = parsed(ExhibitKind, first) ?? 'other'
  return ended === null ? (parsed(FileRead, second) ?? unread(kind, 'damaged')) : unread(kind, ended)
}

function parsed<S extends v.GenericSchema>(schema: S, line: string): v.InferOutput<S> | null {
  try {
    const result = v.safeParse(schema, JSON.parse(line))
    return result.success ? result.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
