import { CalendarClock, CirclePause, CirclePlay, Link2, Tag, Unlink2, UserRoundPen, type LucideIcon } from 'lucide-react'
import type { Change } from '#core/request'

/** The mark of a change to what the office keeps beside a request. */
export function ChangeGlyph({ change }: { readonly change: Change }) {
  const Icon = iconOf(change)
  return <Icon size={15} aria-hidden className="glyph" />
}

function iconOf(change: Change): LucideIcon {
  switch (change.of) {
    case 'due':
      return CalendarClock
    case 'keeper':
      return UserRoundPen
    case 'tags':
      return Tag
    case 'pause':
      return change.after ? CirclePause : CirclePlay
    case 'link':
      return change.after ? Link2 : Unlink2
  }
}
