/** `format.json`: what the folder is, in which version, and whose. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Desk } from '#core/entry'
import { Instant } from '#core/moment'
import { makeFolder, WRITING, writeDurably } from './durable'
import { codeOf } from './reason'

export const FORMAT_FILE = 'format.json'
export const JOURNAL_FOLDER = 'journal'
/** Where a register keeps its own backups, and what it was before a migration. */
export const BACKUPS_FOLDER = 'backups'
/** The version of the folder's layout. Raised together with a step in `migration.ts`. */
export const FORMAT_VERSION = 4
const WHAT = 'Chancery register'

const Version = v.pipe(v.number(), v.integer(), v.minValue(1))

const Format = v.object({
  what: v.literal(WHAT),
  version: Version,
  id: v.pipe(v.string(), v.minLength(1)),
  desk: Desk,
  made: Instant,
})
export type Format = v.InferOutput<typeof Format>

const Versioned = v.looseObject({ what: v.literal(WHAT), version: Version })

export type FormatReading =
  | { readonly state: 'format'; readonly format: Format }
  /** Nothing in the folder yet. */
  | { readonly state: 'empty' }
  /** Somebody's other files. */
  | { readonly state: 'foreign' }
  | { readonly state: 'older'; readonly version: number }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged'; readonly what: string }

/** Reads what the folder is, and changes nothing. `present` is the version that this program writes. Throws the system's errors. */
export async function readFormat(folder: string, present: number = FORMAT_VERSION): Promise<FormatReading> {
  const text = await readIfThere(join(folder, FORMAT_FILE))
  if (text === null) return withoutFormat(folder)
  const json = parse(text)
  const versioned = v.safeParse(Versioned, json)
  if (!versioned.success) return { state: 'damaged', what: 'it does not say that this is a Chancery register' }
  const { version } = versioned.output
  if (version > present) return { state: 'newer', version }
  if (version < present) return { state: 'older', version }
  const format = v.safeParse(Format, json)
  return format.success
    ? { state: 'format', format: format.output }
    : { state: 'damaged', what: `${v.getDotPath(format.issues[0]) ?? 'it'} ${format.issues[0].message}` }
}

/** Says that a folder is a register. A new register's desk has its name from the identifier. */
export async function makeFormat(folder: string, id: string, made: Instant, desk: Desk = deskOf(id)): Promise<Format> {
  const format: Format = { what: WHAT, version: FORMAT_VERSION, id, desk, made }
  await makeFolder(join(folder, JOURNAL_FOLDER))
  await writeDurably(join(folder, FORMAT_FILE), [`${JSON.stringify(format, null, 2)}\n`])
  return format
}

/** Writes another version into `format.json`, and leaves all else that it says. Throws the system's errors, and where there is none. */
export async function sayVersion(folder: string, version: number): Promise<void> {
  const path = join(folder, FORMAT_FILE)
  const format = v.parse(Versioned, parse(await readFile(path, 'utf8')))
  await writeDurably(path, [`${JSON.stringify({ ...format, version }, null, 2)}\n`])
}

function deskOf(id: string): Desk {
  return createHash('sha256').update(id).digest('hex').slice(0, 8)
}

/** What file managers leave behind, and what a beginning that was cut short left. */
const CLUTTER = ['.DS_Store', 'desktop.ini', 'Thumbs.db', FORMAT_FILE + WRITING]

async function withoutFormat(folder: string): Promise<FormatReading> {
  const names = (await readdir(folder)).filter((name) => !CLUTTER.includes(name))
  if (names.length === 0) return { state: 'empty' }
  if (!names.includes(JOURNAL_FOLDER)) return { state: 'foreign' }
  const lines = await readdir(join(folder, JOURNAL_FOLDER))
  if (lines.length > 0) return { state: 'damaged', what: 'it is missing' }
  return { state: names.length === 1 ? 'empty' : 'foreign' }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
