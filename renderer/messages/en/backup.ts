/** What is said of backups. */
import type { BackupPlace } from '#core/backup'
import { plural } from '../plural'

const entries = (count: number): string => plural(count, { one: '# entry', other: '# entries' })

export const backup = {
  act: { backUp: 'Back up now', restore: 'Restore a backup' },
  rail: {
    last: (when: string) => `Backed up ${when}`,
    never: 'Not backed up yet',
    failed: { register: 'Backup failed', folder: 'Backup to the folder failed' } satisfies Record<BackupPlace, string>,
  },
  settings: {
    title: 'Backups',
    aside: 'of this computer; what you choose holds at once',
    hint: 'One for each day that the register changed, made soon after opening and brought up to date at closing.',
    places: { register: 'In the register’s folder', folder: 'In a folder of your choice' } satisfies Record<BackupPlace, string>,
    last: (when: string) => `last good one ${when}`,
    never: 'none yet',
    notChosen: 'None chosen. A backup on a USB stick outlives this computer.',
    now: 'Back up now',
    choose: 'Choose a folder',
    change: 'Choose another folder',
    stop: 'Stop using it',
    restore: 'Restore a backup',
    done: 'Backed up.',
    failed: {
      register: (folder: string, why: string) =>
        `The backup to ${folder} failed: ${why}. The register itself is safe. It is tried again every hour and at closing.`,
      folder: (folder: string, why: string) =>
        `The backup to ${folder} failed: ${why}. The register itself is safe. Plug the disk in, or choose another folder; it is tried again every hour and at closing.`,
    } satisfies Record<BackupPlace, (folder: string, why: string) => string>,
  },
  restore: {
    title: 'Restore a backup',
    list: 'Backups',
    none: 'There are no backups here yet. If you keep some in another folder, choose it.',
    noneElsewhere: 'There are no backups of Chancery in that folder. The register is as it was; choose another.',
    choose: 'Look in a folder',
    places: { register: 'in the register’s folder', folder: 'in a chosen folder' } satisfies Record<BackupPlace, string>,
    holds: (count: number, place: string) => `${entries(count)}, ${place}`,
    what: 'What it would change',
    pick: 'Choose a backup to see what would change. Nothing changes until you restore it.',
    reading: 'Checking every byte of the backup',
    same: 'It holds the same as the register. There is nothing to restore.',
    lost: (count: number, since: string) => `${entries(count)} would leave the register, recorded since ${since}`,
    back: (count: number, since: string) => `${entries(count)} would come back, recorded since ${since}`,
    exhibitsLost: (count: number) => plural(count, { one: '# file of an exhibit is not in the backup.', other: '# files of exhibits are not in the backup.' }),
    exhibitsBack: (count: number) => plural(count, { one: '# file of an exhibit would come back.', other: '# files of exhibits would come back.' }),
    draft: 'Draft',
    settingsOnly: 'Settings only',
    more: (count: number) => plural(count, { one: 'and # more request', other: 'and # more requests' }),
    anotherRegister: 'This is a backup of another register.',
    unread: (what: string) => `The present register cannot be read whole, so not all that it holds is counted here. ${what}`,
    aside: 'The register as it is now is kept whole in a folder beside it.',
    cancel: 'Cancel',
    submit: 'Restore this backup',
    done: 'Restored',
    doneWords: (count: number) => `The register was checked, is open and holds ${entries(count)}.`,
    kept: (folder: string) => `The register that was there is kept in ${folder}`,
    close: 'Close',
    unanswered: 'The program did not answer. Before you try again, look at what the register holds.',
  },
}
