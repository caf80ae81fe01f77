/**
 * A backup is a manifest, `2026-11-23.json`, and the files that it names, kept beside it by their SHA-256 as `files/ab/abcd…`: one
 * that did not change is kept once, however many backups name it. The manifest ends with the SHA-256 of its own text without
 * that last line.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Instant } from '#core/moment'
import { writeDurably } from '../files/durable'
import { codeOf } from '../files/reason'

/** Where a folder of backups keeps the files. */
export const FILES_FOLDER = 'files'
const WHAT = 'Chancery backup'
const VERSION = 1

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Inside the register's folder, with forward slashes, on every system. */
const Path = v.pipe(
  v.string(),
  v.regex(/^[^/\\:\0]+(?:\/[^/\\:\0]+)*$/, 'is not a path inside a register'),
  v.check((path) => path.split('/').every((part) => !/^\.+$/.test(part)), 'leads out of the register'),
)

export const KeptFile = v.object({ path: Path, bytes: Count, sha256: Sha256 })
export type KeptFile = v.InferOutput<typeof KeptFile>

export const Manifest = v.object({
  what: v.literal(WHAT),
  version: v.literal(VERSION),
  /** The identifier of the register, as in its `format.json`. */
  register: v.string(),
  made: Instant,
  /** The journal's latest hash when the backup was made, 64 hexadecimal digits. */
  fingerprint: Sha256,
  /** How many entries the journal had. */
  entries: Count,
  files: v.pipe(
    v.array(KeptFile),
    v.check((files) => new Set(files.map(({ path }) => path)).size === files.length, 'names a file twice'),
  ),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** A manifest of this version, told apart from what is known only to the caller. */
export function manifestOf(of: Omit<Manifest, 'what' | 'version'>): Manifest {
  return { what: WHAT, version: VERSION, ...of }
}

/** A backup, or the one file of it, is not what was written. The message names it and says what is wrong. */
export class BackupDamage extends Error {}

const NAME = /^(\d{4}-\d\d-\d\d)(?:\.(\d{1,6}))?\.json$/

/** The name of a day's manifest; from the second of a day on it bears a number. */
export function manifestName(day: string, n: number): string {
  return n > 1 ? `${day}.${String(n)}.json` : `${day}.json`
}

/** The day, `YYYY-MM-DD`, of a manifest of that name; null for any other name. */
export function dayOf(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null
}

/** Where a file is kept. */
export function keptPath(store: string, sha256: string): string {
  return join(store, FILES_FOLDER, sha256.slice(0, 2), sha256)
}

/** Writes a manifest, whole or not at all. To be done last, when all that it names is on the disk. */
export function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest, null, 2).slice(0, -'\n}'.length)
  return writeDurably(path, [text, sealOf(text)])
}

/** Reads a manifest. Throws {@link BackupDamage}, and the system's errors. */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8')
  const begin = text.slice(0, text.lastIndexOf(',\n  "sha256": "'))
  if (text !== begin + sealOf(begin)) throw new BackupDamage(`${path}: it is not a backup’s description, or not as it was written`)
  const manifest = v.safeParse(Manifest, JSON.parse(text))
  if (manifest.success) return manifest.output
  const [issue] = manifest.issues
  throw new BackupDamage(`${path}: ${v.getDotPath(issue) ?? 'it'} ${issue.message}`)
}

/** One manifest of a folder of backups; `manifest` is null where it cannot be read. */
export interface Listed {
  readonly name: string
  readonly day: string
  readonly manifest: Manifest | null
}

/** All manifests of a folder of backups, the oldest first; none when the folder is missing. Throws the system's other errors. */
export async function listManifests(store: string): Promise<readonly Listed[]> {
  const names = await readdir(store).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const listed: Listed[] = []
  for (const name of names) {
    const day = dayOf(name)
    if (day === null) continue
    const manifest = await readManifest(join(store, name)).catch((error: unknown) => {
      if (error instanceof BackupDamage) return null
      throw error
    })
    listed.push({ name, day, manifest })
  }
  return listed.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'en', { numeric: true }))
}

/** By when they were made; one that cannot be read, by its day. */
function order({ day, manifest }: Listed): number {
  return Date.parse(manifest?.made ?? day)
}

function sealOf(text: string): string {
  return `,\n  "sha256": "${createHash('sha256').update(text).digest('hex')}"\n}\n`
}
