import { AlarmClock, ArchiveRestore, CalendarClock, CirclePause, CirclePlay, Link2, Tag, Unlink2, UserRoundPen, type LucideIcon } from 'lucide-react'
import type { Change } from '#core/request'

/** The mark of a change to what the office keeps beside a request. */
export function ChangeGlyph({ change }: { readonly change: Change }) {
  const [begun, ended] = icons[change.of]
  const Icon = change.after ? begun : ended
  return <Icon size={15} aria-hidden className="glyph" />
}

/** For what stands from then on, and for what ended. */
const icons: Readonly<Record<Change['of'], readonly [LucideIcon, LucideIcon]>> = {
  due: [CalendarClock, CalendarClock],
  keeper: [UserRoundPen, UserRoundPen],
  tags: [Tag, Tag],
  chasing: [AlarmClock, AlarmClock],
  pause: [CirclePause, CirclePlay],
  link: [Link2, Unlink2],
  ending: [ArchiveRestore, ArchiveRestore],
}
