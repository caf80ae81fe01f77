/** Where a register's backups are kept: in its own folder, and in a folder of the person's choice, such as a USB stick. */
import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { makeFolder } from '../files/durable'
import { BACKUPS_FOLDER, readFormat } from '../files/format'
import { codeOf, reasonOf } from '../files/reason'
import { dayOf } from './manifest'

const PREFIX = 'Chancery backups '

/** The identifier of the register in a folder; null when its `format.json` does not tell. Throws the system's errors. */
export async function registerIn(folder: string): Promise<string | null> {
  const format = await readFormat(folder)
  return format.state === 'format' ? format.format.id : null
}

/** The register's own folder of backups. */
export function ownStore(folder: string): string {
  return join(folder, BACKUPS_FOLDER)
}

/** The folder of backups inside a chosen one: each register has its own, so that several can share a stick. */
export function storeIn(chosen: string, register: string): string {
  return join(chosen, PREFIX + createHash('sha256').update(register).digest('hex').slice(0, 8))
}

/** Why backups cannot go to a folder that is being chosen; null when they can. */
export async function objectionTo(chosen: string, register: string): Promise<string | null> {
  try {
    const [inner, outer] = [await realpath(chosen), await realpath(register)]
    return inner === outer || inner.startsWith(outer + sep) ? 'it is inside the register, and would be lost together with it' : null
  } catch (error) {
    return whyNot(error)
  }
}

/** Makes the folder of backups in a chosen folder, which must be there. Throws the system's errors. */
export async function makeStore(chosen: string, register: string): Promise<string> {
  await needFolder(chosen)
  const store = storeIn(chosen, register)
  await makeFolder(store)
  return store
}

/** Throws when a folder is not there: a stick that is not plugged in must not be taken for an empty folder in its place. */
export async function needFolder(folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory()) throw new Error('it is not a folder')
}

/** The folders of backups that a person may mean by a folder: itself, its `backups`, or those inside a chosen one. */
export async function storesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  if (names.some((name) => dayOf(name) !== null)) return [folder]
  return names.filter((name) => name === BACKUPS_FOLDER || name.startsWith(PREFIX)).map((name) => join(folder, name))
}

/** Why a backup failed, in words. */
export function whyNot(error: unknown): string {
  return codeOf(error) === 'ENOENT' ? 'the folder is not there' : reasonOf(error)
}
