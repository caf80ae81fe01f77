import { AlarmClock } from 'lucide-react'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Office } from '#core/office'
import { messages } from '../../../messages'
import { useOffice } from '../../../store/office'
import { nextChaseWords } from './next-chase'
import './NextChase.css'

/** When the request is chased next, why then, and by which channel. */
export function NextChase({ row, now }: { readonly row: Row; readonly now: Instant }) {
  const office = useOffice((store) => store.office)
  return office && <Line row={row} office={office} now={now} />
}

function Line({ row, office, now }: { readonly row: Row; readonly office: Office; readonly now: Instant }) {
  const words = nextChaseWords(row, office, now)
  if (words === null) return null
  const { when, isDue, details } = words
  return (
    <section className="next-chase" aria-label={messages.chasing.next.title}>
      <AlarmClock size={14} aria-hidden />
      <p className="num">
        <b className="next-chase-title">{messages.chasing.next.title}</b> <b className={isDue ? 'next-chase-due' : 'next-chase-when'}>{when}</b>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </p>
    </section>
  )
}
