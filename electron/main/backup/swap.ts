/**
 * Putting a restored register in the place of the present one. It was built and proven beside it, under a name of its own, and takes
 * its place by two renames: the present one goes aside, the restored one comes in. Between the two there is, for a moment, no
 * register at its place; if the power goes then, {@link finishSwap} does the second rename at the next opening.
 */
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Instant } from '#core/moment'
import { syncFolder } from '../files/durable'
import { takeLock, type Lock } from '../files/lock'
import { codeOf } from '../files/reason'

/** Where a restored register is built, and what one is called that is proven and only waits to be put in place. */
export function besides(folder: string): { readonly building: string; readonly ready: string } {
  const whole = resolve(folder)
  const beside = (state: string): string => join(dirname(whole), `.${basename(whole)}.chancery-${state}`)
  return { building: beside('restoring'), ready: beside('restored') }
}

export interface Swapped {
  /** Where the register that was there before is kept; null when there was none. */
  readonly aside: string | null
  /** Puts everything back as it was, and removes what was restored. Throws the system's errors. */
  undo(): Promise<void>
}

/**
 * Puts the folder that is {@link besides ready} in the place of a register that nobody has open. On failure the present one is where
 * it was, and the error says why.
 */
export async function swap(folder: string, now: Instant): Promise<Swapped> {
  const { ready } = besides(folder)
  const locks: Lock[] = []
  let isOut = false
  try {
    await lockInto(locks, ready)
    const isThere = await exists(folder)
    if (isThere) await lockInto(locks, folder)
    const aside = isThere ? await asideName(folder, now) : null
    if (aside !== null) await rename(folder, aside)
    isOut = isThere
    try {
      await rename(ready, folder)
      await syncFolder(dirname(resolve(folder)))
    } catch (error) {
      await putBack(folder, aside)
      isOut = false
      throw error
    }
    return { aside, undo: () => putBack(folder, aside) }
  } catch (error) {
    // While there is nothing at the place, what is ready is what the next opening puts there.
    if (!isOut) await rm(ready, { recursive: true, force: true }).catch(() => undefined)
    throw error
  } finally {
    for (const lock of locks) await lock.release()
  }
}

/**
 * Finishes at an opening what a power cut left between the two renames, and clears away what one left before them. Answers with
 * whether the place is free to be opened: it is not while another program is restoring there. Throws the system's errors.
 */
export async function finishSwap(folder: string): Promise<boolean> {
  const { ready } = besides(folder)
  if (!(await exists(ready))) return true
  const lock = await takeLock(ready)
  const isThere = await exists(folder)
  if (!lock) return isThere
  try {
    if (isThere) await rm(ready, { recursive: true, force: true }).catch(() => undefined)
    else {
      await rename(ready, folder)
      await syncFolder(dirname(resolve(folder)))
    }
    return true
  } finally {
    await lock.release()
  }
}

/** At no moment is there nothing at the place and nothing ready for it. */
async function putBack(folder: string, aside: string | null): Promise<void> {
  const { ready } = besides(folder)
  if (!(await exists(ready))) await rename(folder, ready)
  if (aside !== null) await rename(aside, folder)
  await syncFolder(dirname(resolve(folder)))
  await rm(ready, { recursive: true, force: true }).catch(() => undefined)
}

async function lockInto(locks: Lock[], folder: string): Promise<void> {
  const lock = await takeLock(folder)
  if (!lock) throw new Error('another Chancery has this register open')
  locks.push(lock)
}

/** `Chancery before restore 2026-11-23 14.02.05`, by the computer's own clock, and a number where that is taken. */
async function asideName(folder: string, now: Instant): Promise<string> {
  // Sweden writes dates so.
  const name = `${resolve(folder)} before restore ${new Date(now).toLocaleString('sv-SE').replaceAll(':', '.')}`
  for (let n = 1; ; n += 1) {
    const aside = n === 1 ? name : `${name} (${String(n)})`
    if (!(await exists(aside))) return aside
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
