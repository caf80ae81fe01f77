import { Lock, TriangleAlert } from 'lucide-react'
import type { Status } from '#core/bridge/bridge'
import { shortFingerprint } from '#core/fingerprint'
import { isSamePlace, type Place } from '#core/settings'
import { messages } from '../../../messages'
import { clock, weekdayShort } from '../../../messages/time'
import { useRegister } from '../../../store/register'
import { BackedUp } from './BackedUp'
import { VerifyStatus } from './VerifyStatus'

/** The time here and there, and what is true of the register at this moment. */
export function Clocks() {
  const status = useRegister((register) => register.status)
  const total = useRegister((register) => register.overview?.counts.all ?? 0)
  if (status === null) return null
  const { home, theirs } = status.settings
  const { sentence, sound } = standingOf(status, total === 0)
  return (
    <div className="rail-foot">
      <dl className="rail-clocks" aria-label={messages.desk.rail.clocks}>
        <Time place={home} />
        {!isSamePlace(home, theirs) && <Time place={theirs} />}
      </dl>
      <p className={`rail-standing ${sound ? '' : 'tone-bad'}`} title={shortFingerprint(status.fingerprint)}>
        {sound ? <Lock size={13} aria-hidden /> : <TriangleAlert size={13} aria-hidden />}
        <span>{sentence}</span>
      </p>
      <BackedUp />
      <VerifyStatus />
    </div>
  )
}

function Time({ place: { name, zone } }: { readonly place: Place }) {
  const now = useRegister((register) => register.now)
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">
        <span>{weekdayShort(now, zone, now)}</span> <b>{clock(now, zone)}</b>
      </dd>
    </div>
  )
}

function standingOf({ opening, repairs }: Status, isEmpty: boolean): { readonly sentence: string; readonly sound: boolean } {
  const { rail } = messages.desk
  switch (opening.outcome) {
    case 'new':
    case 'ready':
    case 'recovered':
      return { sentence: isEmpty ? rail.empty : repairs > 0 ? rail.repaired : rail.whole, sound: true }
    case 'damaged':
      return { sentence: rail.damaged, sound: false }
    case 'newer':
    case 'in-use':
    case 'unreachable':
      return { sentence: rail.closed, sound: false }
  }
}
