/** Whether a backup is what was written: its manifest, every file that it names, and the journal's chain. */
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemSentence } from '#core/opening'
import { codeOf } from '../files/reason'
import { historyOf, type History, type JournalPiece } from './history'
import { BackupDamage, keptPath, readManifest, type KeptFile, type Manifest } from './manifest'
import { sha256Of } from '../files/pieces'

/** A backup that was found whole. */
export interface Checked {
  /** The folder of backups that it stands in. */
  readonly store: string
  readonly manifest: Manifest
  readonly history: History
}

/** Reads every byte of a backup. Throws {@link BackupDamage}, which names the file that is not as written, and the system's errors. */
export async function checkBackup(path: string): Promise<Checked> {
  const store = dirname(path)
  const manifest = await readManifest(path)
  for (const file of manifest.files) await checkFile(store, file)
  const history = await historyOf(journalOf(store, manifest))
  if (history.problem) throw new BackupDamage(problemSentence(history.problem).slice(0, -1))
  if (history.entries.length !== manifest.entries || history.entries.at(-1)?.hash !== manifest.fingerprint) {
    throw new BackupDamage('the journal in it ends with another entry than the backup names')
  }
  return { store, manifest, history }
}

async function checkFile(store: string, { path, bytes, sha256 }: KeptFile): Promise<void> {
  const kept = keptPath(store, sha256)
  try {
    if ((await stat(kept)).size === bytes && (await sha256Of(kept, bytes)) === sha256) return
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new BackupDamage(`${kept}, which holds ${path}, is missing`)
  }
  throw new BackupDamage(`${kept}, which holds ${path}, is not what was written`)
}

function journalOf(store: string, { files }: Manifest): readonly JournalPiece[] {
  return files
    .filter(({ path }) => /^journal\/[^/]+\.jsonl$/.test(path))
    .map(({ path, sha256 }) => ({ name: path, path: keptPath(store, sha256) }))
}
