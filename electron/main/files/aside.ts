/** Keeping what cannot stay in its place: beside it, under a name that says when. */
import { readFile, rename } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Instant } from '#core/moment'
import type { SetAside } from '#core/repair'
import { syncFolder, writeDurably } from './durable'
import { codeOf } from './reason'

/** Copies a file of the register to a name beside it, for good. Null when there is no such file. Throws the system's errors. */
export async function copyAside(folder: string, file: string, what: string, now: Instant): Promise<SetAside | null> {
  const aside = await asideOf(folder, file, what, now)
  if (aside) await writeDurably(join(folder, aside.as), [await readFile(join(folder, file))])
  return aside
}

/** What {@link moveAside} will do with a file; null when there is none. Throws the system's errors. */
export async function asideOf(folder: string, file: string, what: string, now: Instant): Promise<SetAside | null> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return null
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file, as: `${file}.aside-${now.replace(/[:.]/g, '-')}`, bytes: bytes.length, sha256, what }
}

/** Gives a file the name under which it is kept, for good. Throws the system's errors. */
export async function moveAside(folder: string, { file, as }: SetAside): Promise<void> {
  await rename(join(folder, file), join(folder, as))
  await syncFolder(dirname(join(folder, as)))
}
