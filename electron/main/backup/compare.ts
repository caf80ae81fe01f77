/** What restoring a backup would change: where the two histories part, and what each tells from there on. */
import type { Apart, Comparison } from '#core/backup'
import type { History } from './history'

/** `lost` is what only the present has, `back` what only the backup has. */
export function compare(present: History, backup: History): { readonly lost: Apart; readonly back: Apart } {
  let shared = 0
  while (shared < present.entries.length && present.entries[shared]?.hash === backup.entries[shared]?.hash) shared += 1
  return { lost: apart(present, shared), back: apart(backup, shared) }
}

function apart({ entries, requests }: History, from: number): Apart {
  const own = entries.slice(from)
  // A clock may have been set back between two entries.
  const since = own.map(({ at }) => at).reduce<string | null>((least, at) => (least === null || Date.parse(at) < Date.parse(least) ? at : least), null)
  const ids = new Set(own.map(({ request }) => request))
  return { entries: own.length, since, requests: [...requests.values()].filter(({ id }) => ids.has(id)) }
}

/** The exhibits of the present that the backup lacks, and of the backup that the present lacks, each by its SHA-256. */
export function apartInExhibits(present: readonly string[], backup: readonly string[]): Comparison['exhibits'] {
  const [here, there] = [new Set(present), new Set(backup)]
  return { lost: present.filter((each) => !there.has(each)).length, back: backup.filter((each) => !here.has(each)).length }
}
