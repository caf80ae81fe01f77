import type { Column } from '#core/finding/column'
import type { Row } from '#core/ledger'
import type { Instant, Moment, Zone } from '#core/moment'
import { Grade } from '../../../../components/Grade'
import { messages } from '../../../../messages'
import { clock, momentClock, momentDate, shortDate } from '../../../../messages/time'
import { Acknowledgement } from './Acknowledgement'
import { Due } from './Due'
import { NextChase } from './NextChase'
import { PlainCell } from './PlainCell'

interface ChosenCellProps {
  readonly column: Column
  readonly row: Row
  readonly now: Instant
  readonly home: Zone
}

/** What a row says in one of the columns that a person may choose. */
export function ChosenCell({ column, row, now, home }: ChosenCellProps) {
  const { channelShort } = messages.words
  const dated = (moment: Moment | null, below = moment ? momentClock(moment, home) : '') => (
    <PlainCell words={moment ? momentDate(moment, home, now) : ''} below={below} />
  )
  switch (column) {
    case 'acknowledgement':
      return <Acknowledgement row={row} now={now} home={home} />
    case 'due':
      return <Due row={row} now={now} home={home} />
    case 'grade':
      return <div role="gridcell">{row.grade ? <Grade grade={row.grade} /> : <span className="cell-below">{messages.views.columns.none}</span>}</div>
    case 'counterpart':
      return <PlainCell words={row.counterpart} />
    case 'addressee':
      return <PlainCell words={row.addressee} />
    case 'keeper':
      return <PlainCell words={row.keptBy} />
    case 'tags':
      return <PlainCell words={row.tags.join(messages.desk.list.and)} />
    case 'issued':
      return dated(row.issuedAt)
    case 'sent':
      return dated(row.sent?.at ?? null, row.sent ? channelShort[row.sent.channel] : '')
    case 'chase':
      return <NextChase row={row} now={now} home={home} />
    case 'changed':
      return <PlainCell words={shortDate(row.changed, home, now)} below={clock(row.changed, home)} />
  }
}
