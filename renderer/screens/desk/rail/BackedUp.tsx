import { HardDrive, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { dateIn, type Instant } from '#core/moment'
import { isReadable } from '#core/opening'
import { messages } from '../../../messages'
import { clock, shortDate } from '../../../messages/time'
import { useBackups } from '../../../store/backups'
import { useRegister } from '../../../store/register'
import { useActs } from '../useActs'

/** When the register was last backed up; or that it failed, which leads to what to do about it. */
export function BackedUp() {
  const standing = useBackups((backups) => backups.standing)
  const readable = useRegister(({ status }) => status !== null && isReadable(status.opening))
  const settings = useActs().get('settings')
  const { rail, settings: words } = messages.backup
  const when = useWhen()
  if (standing === null || !readable) return null
  const failed = standing.find((place) => place.failed !== null)
  if (failed) {
    return (
      <Button className="rail-standing rail-failed tone-warn" {...(settings ? { onPress: settings.perform } : { isDisabled: true })}>
        <TriangleAlert size={13} aria-hidden />
        <span title={words.failed[failed.place](failed.folder, failed.failed ?? '')}>{rail.failed[failed.place]}</span>
      </Button>
    )
  }
  const last = standing.map((place) => place.last).reduce(later, null)
  return (
    <p className="rail-standing" title={standing.map(({ folder }) => folder).join('\n')}>
      <HardDrive size={13} aria-hidden />
      <span>{last === null ? rail.never : rail.last(when(last))}</span>
    </p>
  )
}

/** The hour today, else the date. */
function useWhen(): (at: Instant) => string {
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  return (at) => (dateIn(zone, at) === dateIn(zone, now) ? clock(at, zone) : shortDate(at, zone, now))
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && Date.parse(b) > Date.parse(a)) ? b : a
}
