/** Making a backup: every file of the register that has changed since the last, and then the manifest that names them all. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { JournalMark } from '#core/ledger'
import type { Instant } from '#core/moment'
import { problemSentence } from '#core/opening'
import { EXHIBITS_FOLDER, exhibitAt, INCOMING_FOLDER } from '../exhibits/store'
import { makeFolder, writeDurably, WRITING } from '../files/durable'
import { BACKUPS_FOLDER, JOURNAL_FOLDER } from '../files/format'
import { entriesOf, fingerprintOf } from '../files/journal'
import { endsWithHash, journalFiles } from '../files/journal-scan'
import { firstBreak } from '../files/journal-seals'
import { LEDGER_FILE } from '../files/ledger-file'
import { codeOf } from '../files/reason'
import { SEARCH_FILE } from '../files/search-file'
import { keptPath, listManifests, manifestName, manifestOf, writeManifest, type KeptFile, type Listed, type Manifest } from './manifest'
import { hashedPieces, piecesOf, sha256Of } from '../files/pieces'

/** A register as it stands at one moment; it may be written to while it is copied. */
export interface Source {
  readonly folder: string
  /** Its identifier, as in `format.json`. */
  readonly register: string
  /** How far the journal reaches: nothing after these is copied. */
  readonly marks: readonly JournalMark[]
  readonly now: Instant
  /** Today by the office's own calendar, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * Makes a backup in a folder of backups, and answers with its manifest's name. It takes the place of an earlier one of the same day
 * that it holds whole; beside any other it gets a number. Throws what kept it from being made: then earlier backups are as before.
 */
export async function makeBackup(source: Source, store: string): Promise<string> {
  const { folder, register, marks, now } = source
  // A damaged register must not, day by day, take the place of good backups.
  const broken = await firstBreak(join(folder, JOURNAL_FOLDER), marks)
  if (broken) throw new Error(problemSentence(broken.problem).slice(0, -1))
  const listed = await listManifests(store)
  const last = listed.findLast(({ manifest }) => manifest?.register === register)?.manifest ?? null
  const files: KeptFile[] = []
  for (const { path, bytes, mark } of await filesOf(source)) {
    const known = (await keptExhibit(store, path)) ?? (await knownFile(store, path, bytes, mark, last))
    files.push(known ?? { path, bytes, sha256: await keep(store, join(folder, path), bytes) })
  }
  files.push(...(await exhibitsGone(store, files, last)))
  const name = await nameFor(source, listed)
  const manifest = manifestOf({ register, made: now, fingerprint: fingerprintOf(marks), entries: entriesOf(marks), files })
  await writeManifest(join(store, name), manifest)
  return name
}

interface Found {
  readonly path: string
  readonly bytes: number
  /** Of a file of the journal. */
  readonly mark: JournalMark | null
}

/** What a backup does not hold: the backups themselves, what is held and not kept, the ledger and the index of words (caches). */
const LEFT_OUT = [`${BACKUPS_FOLDER}/`, `${EXHIBITS_FOLDER}/${INCOMING_FOLDER}/`]
const CACHES = [LEDGER_FILE, SEARCH_FILE]

/** All that a backup holds. What is still being written is none of it. */
async function filesOf({ folder, marks }: Source): Promise<readonly Found[]> {
  const journal = await journalFiles(join(folder, JOURNAL_FOLDER), '')
  const ofJournal = new Set(journal?.others.map((name) => `${JOURNAL_FOLDER}/${name}`))
  const found: Found[] = marks.map((mark) => ({ path: `${JOURNAL_FOLDER}/${mark.file}`, bytes: mark.bytes, mark }))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name)
    const path = relative(folder, full).split(sep).join('/')
    const isLeftOut = CACHES.includes(path) || LEFT_OUT.some((begin) => path.startsWith(begin)) || path.endsWith(WRITING) || ofJournal.has(path)
    if (entry.isFile() && !isLeftOut) found.push({ path, bytes: (await stat(full)).size, mark: null })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** An exhibit that is kept already: it was proven when it was copied, and what the register has in its place now may have changed. */
async function keptExhibit(store: string, path: string): Promise<KeptFile | null> {
  const sha256 = exhibitAt(path)
  const bytes = sha256 === null ? null : await keptBytes(store, sha256)
  return sha256 === null || bytes === null ? null : { path, bytes, sha256 }
}

/** Exhibits that an earlier backup has, and the register has no more: none is ever taken away on purpose, so this is where they are left. */
async function exhibitsGone(store: string, files: readonly KeptFile[], last: Manifest | null): Promise<readonly KeptFile[]> {
  const there = new Set(files.map(({ path }) => path))
  const gone = last?.files.filter(({ path, sha256 }) => !there.has(path) && exhibitAt(path) === sha256) ?? []
  const kept = await Promise.all(gone.map(({ path }) => keptExhibit(store, path)))
  return kept.filter((each) => each !== null)
}

/** A file of the journal that is kept already and cannot have changed; null where only reading it can tell. */
async function knownFile(store: string, path: string, bytes: number, mark: JournalMark | null, last: Manifest | null): Promise<KeptFile | null> {
  const before = last?.files.find((file) => file.path === path)
  if (!mark || before?.bytes !== bytes || (await keptBytes(store, before.sha256)) !== bytes) return null
  // The last line's hash stands for every byte before it.
  return (await endsWithHash(keptPath(store, before.sha256), bytes, mark.hash)) ? before : null
}

/** Keeps the beginning of a file by its SHA-256. It is on the disk when this resolves. */
async function keep(store: string, path: string, bytes: number): Promise<string> {
  const sha256 = await sha256Of(path, bytes)
  if ((await keptBytes(store, sha256)) === bytes) return sha256
  const kept = keptPath(store, sha256)
  await makeFolder(dirname(kept))
  const copied = hashedPieces(piecesOf(path, bytes), (found) => {
    if (found !== sha256) throw new Error(`${path} changed while it was copied`)
  })
  await writeDurably(kept, copied)
  return sha256
}

/** How many bytes a file has that is kept; null when it is not. */
async function keptBytes(store: string, sha256: string): Promise<number | null> {
  try {
    return (await stat(keptPath(store, sha256))).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function nameFor({ folder, register, day }: Source, listed: readonly Listed[]): Promise<string> {
  const ofDay = listed.filter((each) => each.day === day)
  for (const { name, manifest } of ofDay) {
    if (manifest?.register === register && (await isContinued(manifest, folder))) return name
  }
  const taken = new Set(ofDay.map(({ name }) => name))
  for (let n = 1; ; n += 1) if (!taken.has(manifestName(day, n))) return manifestName(day, n)
}

/** Whether the register still holds every entry of a backup: after a restore it may not. */
async function isContinued({ files, fingerprint }: Manifest, folder: string): Promise<boolean> {
  const last = files.findLast(({ path }) => path.startsWith(`${JOURNAL_FOLDER}/`) && path.endsWith('.jsonl'))
  if (!last) return true
  try {
    return await endsWithHash(join(folder, last.path), last.bytes, fingerprint)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
