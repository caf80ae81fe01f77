import { chaseOf } from '#core/chasing'
import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { isAwaiting } from '#core/projections/standing'
import { shortDate } from '../../../../messages/time'
import { useOffice } from '../../../../store/office'
import { PlainCell } from './PlainCell'

/** When a request is chased next. By itself, since it rests on what the office has set. */
export function NextChase({ row, now, home }: { readonly row: Row; readonly now: Instant; readonly home: Zone }) {
  const office = useOffice((store) => store.office)
  const at = office && isAwaiting(row) ? chaseOf(row, office) : null
  return <PlainCell words={at === null ? '' : shortDate(at, home, now)} />
}
