import type { Clock } from '../../components/form/clock'
import type { Moment } from '#core/moment'
import { minuteAt } from '../../components/form/moments'
import type { Settings } from '#core/settings'
import { useRegister } from '../../store/register'

/** Our place, theirs and the present, for fields that take a moment. */
export function useClock({ home, theirs }: Pick<Settings, 'home' | 'theirs'>): Clock {
  const now = useRegister((store) => store.now)
  return { home, theirs, now: Date.parse(now) }
}

/** This minute, as a moment at home. */
export function presentMoment({ now, home }: Clock): Moment {
  return minuteAt(now, home.zone)
}
