/** What restoring a backup would change. Nothing is written for it. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup, Comparison } from '#core/backup'
import { problemSentence } from '#core/opening'
import { EXHIBITS_FOLDER, exhibitAt } from '../exhibits/store'
import { JOURNAL_FOLDER } from '../files/format'
import { journalFiles } from '../files/journal-scan'
import { codeOf, reasonOf } from '../files/reason'
import { checkBackup } from './check'
import { apartInExhibits, compare } from './compare'
import { historyOf, type History } from './history'
import { registerIn } from './places'

/** Reads a backup wholly, and the register in `folder` as far as it can be read. Throws where it is the backup that cannot. */
export async function previewRestore(backup: Pick<Backup, 'path' | 'place'>, folder: string): Promise<Comparison> {
  const { manifest, history } = await checkBackup(backup.path)
  const { present, unread } = await presentIn(folder)
  const register = await registerIn(folder).catch(() => null)
  return {
    backup: { ...backup, made: manifest.made, entries: manifest.entries },
    isOwn: register === null || register === manifest.register,
    ...compare(present, history),
    exhibits: apartInExhibits(await exhibitsIn(folder), manifest.files.flatMap(({ path, sha256 }) => (exhibitAt(path) === sha256 ? [sha256] : []))),
    unread,
  }
}

const NOTHING: History = { entries: [], requests: new Map(), problem: null }

async function presentIn(folder: string): Promise<{ readonly present: History; readonly unread: string | null }> {
  const journal = join(folder, JOURNAL_FOLDER)
  try {
    const files = await journalFiles(journal, '')
    const present = await historyOf((files?.others ?? []).map((name) => ({ name: `${JOURNAL_FOLDER}/${name}`, path: join(journal, name) })))
    return { present, unread: present.problem && problemSentence(present.problem) }
  } catch (error) {
    return { present: NOTHING, unread: `${journal}: ${reasonOf(error)}.` }
  }
}

/** The exhibits of which the register has a file, by their names alone: whether it is as it was kept, verifying tells. */
async function exhibitsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, EXHIBITS_FOLDER), { recursive: true })
    return names.flatMap((name) => exhibitAt(`${EXHIBITS_FOLDER}/${name.replaceAll('\\', '/')}`) ?? [])
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
