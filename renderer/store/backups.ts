/** How things stand with the backups, and what is asked about them. */
import { create } from 'zustand'
import type { Backup, BackupStanding, Comparison, Restored } from '#core/backup'
import { refusalSentence, type Reply } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { useAnnouncements } from './announcements'

interface Backups {
  /** Null for the sample, and until the main process has answered. */
  readonly standing: BackupStanding
}

export const useBackups = create<Backups>()(() => ({ standing: null }))

/** Follows what the main process tells of backups. Returns what stops it. */
export function startBackups(): () => void {
  const stops = [
    bridge.on('backup', (standing) => {
      useBackups.setState({ standing })
    }),
    bridge.on('opened', () => void readStanding()),
  ]
  void readStanding()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Backs up at once, and says so. What failed stands in the standing, and is answered in words. */
export async function backUp(): Promise<string | null> {
  const standing = await bridge.backUp()
  useBackups.setState({ standing })
  const failed = standing?.find((place) => place.failed !== null)
  const { done, failed: words } = messages.backup.settings
  if (failed) return words[failed.place](failed.folder, failed.failed ?? '')
  useAnnouncements.getState().say(done)
  return null
}

/** The same from anywhere on the desk: what failed is said too. */
export async function backUpAndSay(): Promise<void> {
  const sentence = await backUp()
  if (sentence !== null) useAnnouncements.getState().say(sentence)
}

/** Has backups go to a folder that is asked for, or to none. Answers with why that could not be. */
export async function backUpTo(which: 'choose' | 'none'): Promise<string | null> {
  const reply = await bridge.backUpTo(which)
  await readStanding()
  return reply.ok ? null : refusalSentence(reply.refusal)
}

/** The backups of this register, the newest first. */
export function listBackups(): Promise<readonly Backup[]> {
  return bridge.backups()
}

/** The backups in a folder that is asked for; null when none was given. */
export function backupsElsewhere(): Promise<Reply<readonly Backup[] | null>> {
  return bridge.backupsElsewhere()
}

/** What restoring a backup would change. */
export function compareBackup({ path }: Backup): Promise<Reply<Comparison>> {
  return bridge.compareBackup(path)
}

/** Restores a backup; the present register is kept aside. */
export function restoreBackup({ path }: Backup): Promise<Reply<Restored>> {
  return bridge.restoreBackup(path)
}

async function readStanding(): Promise<void> {
  useBackups.setState({ standing: await bridge.backupStanding() })
}
