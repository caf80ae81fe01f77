import { Fragment } from 'react'
import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { messages } from '../../../messages'
import { momentClock, momentWeekday } from '../../../messages/time'
import './Facts.css'

/** The line of facts: to whom, how formal, due when, kept by whom. */
export function Facts({ row, home, now }: { readonly row: Row; readonly home: Zone; readonly now: Instant }) {
  const { detail, list } = messages.desk
  const { words } = messages
  const due = row.due && [momentWeekday(row.due, home, now), momentClock(row.due, home)].filter((part) => part !== '').join(' ')
  const facts = [
    [row.counterpart || list.noCounterpart, row.addressee].filter((part) => part !== '').join(list.and),
    row.formal ? words.formal : words.notFormal,
    due ? detail.dueOn(due) : row.required ? list.noDue : detail.notRequired,
    ...(row.keptBy === '' ? [] : [detail.keptBy(row.keptBy)]),
  ]
  return (
    <p className="facts num">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && <span aria-hidden="true"> · </span>}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  )
}
