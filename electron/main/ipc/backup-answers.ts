/** What the main process answers to questions about backups. */
import { dialog, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { Backup } from '#core/backup'
import type { RegisterBridge } from '#core/bridge/bridge'
import { done, refused, type Refusal } from '#core/refusal'
import { listBackups } from '../backup/list'
import { BackupDamage } from '../backup/manifest'
import { objectionTo, storesIn, whyNot } from '../backup/places'
import { previewRestore } from '../backup/preview'
import { prepareRestore } from '../backup/restore'
import { newSettings } from '../session/new-settings'
import type { Session } from '../session/session'

type Answers = Pick<RegisterBridge, 'backupStanding' | 'backups' | 'backUp' | 'backUpTo' | 'backupsElsewhere' | 'compareBackup' | 'restoreBackup'>

const OF_THE_SAMPLE = 'the sample is not backed up'

export function backupAnswersOf(session: Session, window: () => BrowserWindow): Answers {
  /** Backups that were shown, by their path: no others are read. */
  const shown = new Map<string, Backup>()
  const show = (backups: readonly Backup[]): readonly Backup[] => {
    for (const backup of backups) shown.set(backup.path, backup)
    return backups
  }
  return {
    backupStanding: async () => (await session.keeper())?.standing() ?? null,
    backups: async () => show((await (await session.keeper())?.list()) ?? []),
    backUp: async () => (await session.keeper())?.backUp() ?? null,
    async backUpTo(which) {
      const keeper = await session.keeper()
      if (!keeper) return refused({ code: 'not-backed-up', why: OF_THE_SAMPLE })
      const { folder: register } = await session.service()
      const folder = which === 'none' ? null : await chosenFolder(window(), 'Back up to a folder', 'Choose a folder outside the register, such as a USB stick.')
      if (which === 'choose' && folder === null) return done(null)
      try {
        const objection = folder === null ? null : await objectionTo(folder, register)
        if (objection !== null) return refused({ code: 'not-backed-up', why: objection })
        await keeper.choose(folder)
        return done(null)
      } catch (error) {
        return refused({ code: 'not-backed-up', why: whyNot(error) })
      }
    },
    async backupsElsewhere() {
      const folder = await chosenFolder(window(), 'Restore from a folder', 'Choose a folder that holds backups of Chancery.')
      if (folder === null) return done(null)
      try {
        const stores = await storesIn(folder)
        return done(show(await listBackups(stores.map((store) => ({ place: 'folder', folder: store })))))
      } catch (error) {
        return refused({ code: 'not-restored', why: whyNot(error) })
      }
    },
    async compareBackup(path) {
      const backup = shown.get(path)
      if (!backup) return refused(NOT_SHOWN)
      if (!(await session.keeper())) return refused({ code: 'not-restored', why: OF_THE_SAMPLE })
      try {
        return done(await previewRestore(backup, (await session.service()).folder))
      } catch (error) {
        return refused(refusalOf(error))
      }
    },
    async restoreBackup(path) {
      if (!shown.has(path)) return refused(NOT_SHOWN)
      if (!(await session.keeper())) return refused({ code: 'not-restored', why: OF_THE_SAMPLE })
      const service = await session.service()
      try {
        const options = { folder: service.folder, now: () => service.now(), id: randomUUID, settings: newSettings() }
        return done(await session.restore(await prepareRestore(path, options)))
      } catch (error) {
        return refused(refusalOf(error))
      }
    },
  }
}

const NOT_SHOWN: Refusal = { code: 'bad-backup', what: 'it is not one of those shown' }

function refusalOf(error: unknown): Refusal {
  return error instanceof BackupDamage ? { code: 'bad-backup', what: error.message } : { code: 'not-restored', why: whyNot(error) }
}

async function chosenFolder(window: BrowserWindow, title: string, message: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    message,
    buttonLabel: 'Choose folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}
