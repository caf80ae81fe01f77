/**
 * Bringing a register of an earlier version to the present one. The folder is copied first, for good; whatever happens on the way, the
 * next opening finds either the old version, which it puts back from the copy and begins anew, or the new one, whole.
 */
import { cp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Instant } from '#core/moment'
import { makeFolder, syncFolder, writeDurably } from './durable'
import { BACKUPS_FOLDER, readFormat, sayVersion, type FormatReading } from './format'
import { codeOf } from './reason'

/** Brings a folder from one version to the next, `format.json` last and durably. */
export type Step = (folder: string) => Promise<void>

/** The step at index 0 begins at version 1. */
const STEPS: readonly Step[] = [
  // A journal of version 2 may hold entries `repaired`, which a program of version 1 would take for damage.
  (folder) => sayVersion(folder, 2),
  // One of version 3 may hold tags, links, chasing, calendars, voided facts, lines to take and sheets.
  (folder) => sayVersion(folder, 3),
  // One of version 4 may hold exhibits, and its folder their files.
  (folder) => sayVersion(folder, 4),
]

/** Stands in the folder while steps run: names the copy, and the version that it is to have. */
const MIGRATING_FILE = 'migrating.json'
const Migrating = v.object({ copy: v.string(), to: v.number() })
/** Ends the name of a copy that is not whole yet. */
const COPYING = '.copying'

/** Reads what the folder is, and takes one of an earlier version through the steps that it lacks. Throws the system's errors, and a step's. */
export async function presentFormat(folder: string, now: Instant, steps: readonly Step[] = STEPS): Promise<FormatReading> {
  const present = steps.length + 1
  const begun = await readMigrating(folder)
  let format = await readFormat(folder, present)
  if (format.state === 'newer') return format
  if (begun && !(format.state === 'format' && format.format.version === begun.to)) {
    await putBack(folder, begun.copy)
    format = await readFormat(folder, present)
  }
  const ran = format.state === 'older'
  if (format.state === 'older') {
    const copy = begun?.copy ?? (await copyOf(folder, format.version, now))
    await writeDurably(join(folder, MIGRATING_FILE), [`${JSON.stringify({ copy, to: present })}\n`])
    for (const step of steps.slice(format.version - 1)) await step(folder)
    format = await readFormat(folder, present)
  }
  if (begun || ran) await rm(join(folder, MIGRATING_FILE))
  return format
}

async function readMigrating(folder: string): Promise<v.InferOutput<typeof Migrating> | null> {
  try {
    return v.parse(Migrating, JSON.parse(await readFile(join(folder, MIGRATING_FILE), 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Everything but the backups themselves, in a folder that has its name once every byte is on the disk. */
async function copyOf(folder: string, version: number, now: Instant): Promise<string> {
  const copy = join(BACKUPS_FOLDER, `version-${String(version)} ${now.replace(/[:.]/g, '-')}`)
  await makeFolder(join(folder, BACKUPS_FOLDER))
  const unfinished = (await readdir(join(folder, BACKUPS_FOLDER))).filter((name) => name.endsWith(COPYING))
  for (const name of unfinished) await rm(join(folder, BACKUPS_FOLDER, name), { recursive: true })
  const temporary = join(folder, copy + COPYING)
  await makeFolder(temporary)
  for (const name of await migrated(folder)) await cp(join(folder, name), join(temporary, name), { recursive: true })
  await flush(temporary)
  await rename(temporary, join(folder, copy))
  await syncFolder(join(folder, BACKUPS_FOLDER))
  return copy
}

/** Makes the folder what the copy is. Done again when it is cut short. */
async function putBack(folder: string, copy: string): Promise<void> {
  for (const name of await migrated(folder)) await rm(join(folder, name), { recursive: true })
  for (const name of await readdir(join(folder, copy))) await cp(join(folder, copy, name), join(folder, name), { recursive: true })
  for (const name of await migrated(folder)) await flush(join(folder, name))
  await syncFolder(folder)
}

async function migrated(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name !== BACKUPS_FOLDER && name !== MIGRATING_FILE)
}

/** Has a file, or a folder and all that is in it, be on the disk. */
async function flush(path: string): Promise<void> {
  const inside = await readdir(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOTDIR') return null
    throw error
  })
  if (inside) {
    for (const name of inside) await flush(join(path, name))
    await syncFolder(path)
    return
  }
  // An exhibit is read-only. Windows flushes only what may be written to, and has none that is.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
