/** How a dossier writes moments: the date, and the hour in both places. */
import type { Instant, Moment } from '#core/moment'
import { isSamePlace } from '#core/settings'
import { dayTurn, momentClock, momentDate } from '../../messages/time'
import { useDossier } from './context'

/** `2 Mar 15:40 W · 23:40 M`. */
export function When({ moment }: { readonly moment: Moment }) {
  const { data, letters } = useDossier()
  const { home, theirs } = data.settings
  const one = isSamePlace(home, theirs)
  return (
    <span className="dossier-when">
      <span>
        <HomeTime moment={moment} />
        {moment.precision !== 'day' && !one && ` ${letters[0]}`}
      </span>
      {moment.precision !== 'day' && !one && (
        <>
          {' · '}
          <span>
            <TheirTime moment={moment} /> {letters[1]}
          </span>
        </>
      )}
    </span>
  )
}

/** `2 Mar 15:40`, in the office's zone. */
export function HomeTime({ moment }: { readonly moment: Moment }) {
  const { data } = useDossier()
  const { zone } = data.settings.home
  return [momentDate(moment, zone, data.asOf), momentClock(moment, zone)].filter((part) => part !== '').join(' ')
}

/** `23:40`, with +1 where it is already tomorrow there; nothing for a day alone. */
export function TheirTime({ moment }: { readonly moment: Moment }) {
  const { home, theirs } = useDossier().data.settings
  if (moment.precision === 'day') return null
  const turn = dayTurn(moment.at, home.zone, theirs.zone)
  return (
    <>
      {momentClock(moment, theirs.zone)}
      {turn !== '' && <sup>{turn}</sup>}
    </>
  )
}

/** The instant at which something was written down. */
export function recordedAt(recorded: Instant): Moment {
  return { at: recorded, zone: 'UTC', precision: 'minute' }
}
