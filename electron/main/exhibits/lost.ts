/** What is said and done of an exhibit whose file is not as it was kept: it is put back where a backup has it, and told otherwise. */
import { join } from 'node:path'
import type { Problem } from '#core/opening'
import { plainName } from '#core/exhibit-name'
import { keptPath } from '../backup/manifest'
import { BACKUPS_FOLDER } from '../files/format'
import { piecesOf } from '../files/pieces'
import type { LostExhibit } from '../register/verify/asked'
import { EXHIBITS_FOLDER, type ExhibitStore } from './store'

/** What was found, once all was put back that could be. */
export interface AfterLoss {
  readonly lost: readonly Problem[]
  /** What was put back, in whole sentences. */
  readonly mended: readonly string[]
}

/**
 * Puts back from the register's own backups what they have, every byte checked; what stood in its place is kept beside it.
 * @param nameOf what a request is called @param mayWrite whether anything may be put back
 */
export async function putBack(
  folder: string,
  store: ExhibitStore,
  lost: readonly LostExhibit[],
  nameOf: (request: string) => string,
  mayWrite: boolean,
): Promise<AfterLoss> {
  const isBack = new Map<string, boolean>()
  const problems: Problem[] = []
  const mended: string[] = []
  for (const each of lost) {
    const { sha256, bytes, name, request, why } = each
    if (!isBack.has(sha256)) isBack.set(sha256, mayWrite && (await isPutBack(folder, store, { sha256, bytes })))
    const what = `“${plainName(name)}”, an exhibit of ${nameOf(request)},`
    if (isBack.get(sha256)) mended.push(`${what} ${wordsOf(why)}. It was put back from a backup.`)
    else problems.push({ file: `${EXHIBITS_FOLDER}/${sha256.slice(0, 2)}/${sha256}`, line: null, what: `${what} ${wordsOf(why)}` })
  }
  return { lost: problems, mended }
}

async function isPutBack(folder: string, store: ExhibitStore, { sha256, bytes }: Pick<LostExhibit, 'sha256' | 'bytes'>): Promise<boolean> {
  try {
    const held = await store.hold(piecesOf(keptPath(join(folder, BACKUPS_FOLDER), sha256), bytes))
    if (held.sha256 === sha256) {
      await store.keep(held)
      return true
    }
    await store.leave(held)
    return false
  } catch {
    // No backup has it, or the disk takes nothing now: it stays told as lost.
    return false
  }
}

function wordsOf(why: LostExhibit['why']): string {
  switch (why.is) {
    case 'gone':
      return 'is missing'
    case 'changed':
      return 'is not as it was kept'
    case 'unread':
      return `cannot be read (${why.because})`
  }
}
