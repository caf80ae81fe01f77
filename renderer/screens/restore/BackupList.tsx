import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import type { Backup } from '#core/backup'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { useRegister } from '../../store/register'

interface BackupListProps {
  readonly backups: readonly Backup[]
  readonly chosen: Backup | null
  readonly onChoose: (backup: Backup) => void
}

/** The backups there are, the newest first. Arrows move, Enter or Space chooses. */
export function BackupList({ backups, chosen, onChoose }: BackupListProps) {
  const say = messages.backup.restore
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  return (
    <ListBox
      className="restore-list"
      aria-label={say.list}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen ? [chosen.path] : []}
      autoFocus
      onSelectionChange={(keys) => {
        const backup = backups.find(({ path }) => keys !== 'all' && keys.has(path))
        if (backup) onChoose(backup)
      }}
    >
      {backups.map(({ path, made, entries, place }) => {
        const when = dateAndClock(made, zone, now)
        return (
          <ListBoxItem key={path} id={path} className="restore-item" textValue={when}>
            <Text slot="label" className="num">
              {when}
            </Text>
            <Text slot="description">{say.holds(entries, say.places[place])}</Text>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
