/** For tests: a folder of its own, registers opened in it, and commands as a person would give them. */
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import type { Row } from '#core/ledger'
import type { Moment } from '#core/moment'
import type { ListQuery } from '#core/projections/list'
import { OPEN_REQUESTS, type SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import type { Reply } from '#core/refusal'
import type { AttemptDraft, Content, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { FILES } from '#core/testing/examples'
import type { OpenOptions, RegisterService } from '../contract'
import { openRegister } from '../service'

export const settings: Settings = {
  office: 'Press office',
  officeInFull: 'Press Office, Embassy of Exampleland',
  person: 'Ann Example',
  home: { name: 'Washington', zone: 'America/New_York' },
  theirs: { name: 'Addis Ababa', zone: 'Africa/Addis_Ababa' },
  marking: 'FOR OFFICE USE',
  sample: false,
  calendar: null,
  chasing: null,
  notes: null,
}

const made: string[] = []

/** To be called when a file's tests are over. A ledger may still be written where a register was left open on purpose. */
export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })))
}

/** An empty folder that nothing else uses, until {@link removeFolders}. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'chancery-test-'))
  made.push(folder)
  return folder
}

/** Options with a clock that goes on by a second at every look, and identifiers counted from 1. */
export function options(folder: string, begin = '2018-03-05T09:00:00Z'): OpenOptions {
  let ticks = Date.parse(begin)
  let ids = 0
  return {
    folder,
    settings,
    now: () => new Date((ticks += 1_000)).toISOString(),
    id: () => `${begin.replace(/\D/g, '')}-${String((ids += 1))}`,
  }
}

export function minute(at: string): Moment {
  return { at, zone: 'America/New_York', precision: 'minute' }
}

export const content: Content = {
  subject: 'Meeting of the two ministers',
  ask: 'That the ministers meet in Addis Ababa.',
  text: 'The Embassy presents its compliments and has the honour to propose a meeting.',
  formal: true,
  counterpart: 'Ministry of Examples',
  addressee: 'Spokesperson',
  acknowledgementRequired: true,
  due: minute('2018-03-07T17:00:00Z'),
  keptBy: 'Ann Example',
  chasing: null,
}

export const email: AttemptDraft = {
  role: 'original',
  details: { channel: 'email', from: 'press@embassy.example', to: 'press@ministry.example', messageId: '' },
  text: '',
  plannedFor: null,
  dispatchedAt: minute('2018-03-02T20:40:00Z'),
  outcome: null,
}

export function issue(change: Partial<Content> = {}): Extract<Command, { kind: 'issue' }> {
  return { kind: 'issue', request: null, content: { ...content, ...change }, attempts: [email], number: null }
}

export function acknowledge(request: RequestId): Extract<Command, { kind: 'acknowledge' }> {
  return {
    kind: 'acknowledge',
    request,
    acknowledgement: {
      level: 'written',
      who: 'B. Sample',
      post: 'Desk officer',
      body: '',
      at: minute('2018-03-04T08:00:00Z'),
      cameBy: 'email',
      theirReference: '',
      theirWords: 'We have received your letter and passed it on.',
    },
  }
}

/** The path of the one journal file there is. */
export async function journalPath(folder: string): Promise<string> {
  const [name] = (await readdir(join(folder, 'journal'))).filter((each) => each.endsWith('.jsonl'))
  return join(folder, 'journal', name ?? '')
}

/** Every file of a folder, by its path there, as it is on the disk. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path, 'latin1')] as const)))
}

/** Puts small files where their exhibits are kept, so that commands may name them. */
export async function keepFiles({ exhibits }: RegisterService, files: readonly { readonly text: string }[] = FILES): Promise<void> {
  if (exhibits === null) throw new Error('nothing is open')
  for (const { text } of files) await exhibits.keep(await exhibits.hold(Readable.from([Buffer.from(text)])))
}

/** A copy of a folder, in a place of its own. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await emptyFolder()
  await cp(folder, copy, { recursive: true })
  return copy
}

/** Turns one byte of a file into another. */
export async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
  await writeFile(path, bytes)
}

/** All rows, as the desk would list them. */
export async function rowsOf(register: RegisterService): Promise<readonly Row[]> {
  return (await register.list(everything)).rows
}

export const everything: ListQuery = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 1_000 }

/** The request that a command touched. Throws when the command was refused. */
export function idOf(reply: Reply<Done>): RequestId {
  if (!reply.ok || reply.value.request === null) throw new Error(`refused: ${JSON.stringify(reply)}`)
  return reply.value.request
}

/** Opens a register, has it do something, and closes it. */
export async function withRegister<T>(opened: OpenOptions, work: (register: RegisterService) => T | Promise<T>): Promise<T> {
  const register = await openRegister(opened)
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

/** The status sheet of a query. Throws when it was refused. */
export async function sheetOf(register: RegisterService, query: Partial<SheetQuery> = {}): Promise<SheetData> {
  const reply = await register.sheet({ ...OPEN_REQUESTS, ...query })
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}
