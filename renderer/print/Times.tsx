import type { Moment } from '#core/moment'
import { dayTurn, momentClock, momentDate } from '../messages/time'
import { usePaper } from './paper'

/** A moment's hour in both places: `15:40 W · 23:40 M`, with +1 where it is already tomorrow there. Nothing for a day alone. */
export function Times({ moment }: { readonly moment: Moment }) {
  const { data, letters } = usePaper()
  const { home, theirs } = data.settings
  if (moment.precision === 'day') return null
  const turn = dayTurn(moment.at, home.zone, theirs.zone)
  return (
    <span className="paper-times">
      <span>
        {momentClock(moment, home.zone)} {letters[0]}
      </span>
      {home.zone !== theirs.zone && (
        <>
          {' · '}
          <span>
            {momentClock(moment, theirs.zone)}
            {turn !== '' && <sup>{turn}</sup>} {letters[1]}
          </span>
        </>
      )}
    </span>
  )
}

/** `2 Mar`, in the office's zone; it never breaks. */
export function Day({ moment }: { readonly moment: Moment }) {
  const { data } = usePaper()
  return <span className="paper-day">{momentDate(moment, data.settings.home.zone, data.asOf)}</span>
}
