/** How a process that reads is started, and what whoever started it has of it in hand. */
import { parse } from 'node:path'
import { MOST_HEAP } from './limits'

export interface Reader {
  /** Its standard output: two lines of JSON, as `reader.ts` writes them, or whatever else. */
  readonly answer: NodeJS.ReadableStream
  /** Fulfilled when it is no more. */
  readonly ended: Promise<void>
  /** What it holds of the computer's memory, in bytes; null where that cannot be told. */
  memory(): number | null
  /** Ends it, whatever it is doing. */
  kill(): void
}

/** Starts a process that is asked by one argument. */
export type Start = (argument: string) => Reader

/**
 * What it is started with. V8's limit of its heap comes before that of the whole process; Electron 33 heeds no options here, and there
 * the other one holds. An environment that is empty would be taken for none, and ours given instead; and without a zone a date that
 * names none would be read as one of this computer's.
 */
export const surroundings = {
  execArgv: [`--max-old-space-size=${String(MOST_HEAP)}`, '--disallow-code-generation-from-strings'],
  env: { TZ: 'UTC' },
  cwd: parse(process.execPath).root,
  stdio: ['ignore' as const, 'pipe' as const, 'ignore' as const],
}
