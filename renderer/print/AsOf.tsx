import type { Instant } from '#core/moment'
import { isSamePlace, type Settings } from '#core/settings'
import { clock } from '../messages/time'
import { weekdayLong } from './dates'

interface AsOfProps {
  readonly settings: Settings
  readonly asOf: Instant
}

/** As of when a paper speaks, by the clocks of both places, as descriptions in a list. */
export function AsOf({ settings: { home, theirs }, asOf }: AsOfProps) {
  return (isSamePlace(home, theirs) ? [home] : [home, theirs]).map(({ name, zone }, index) => (
    <dd key={index}>
      <span>
        {name}, {weekdayLong(asOf, zone)}
      </span>{' '}
      <b>{clock(asOf, zone)}</b>
    </dd>
  ))
}
