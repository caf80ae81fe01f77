/** The cells of a request's line, one for each fact. */
import type { ReactNode } from 'react'
import { counts, type Row } from '#core/ledger'
import type { Moment } from '#core/moment'
import { furthestAttempt, nextChase } from '#core/projections/sheet'
import { daysOver, isOverdue } from '#core/projections/standing'
import type { Channel } from '#core/words'
import { AcknowledgementGlyph, AttemptGlyph, RequestGlyph } from '../components/glyphs'
import { messages } from '../messages'
import { attemptWord } from '../messages/attempt'
import { momentDate } from '../messages/time'
import { brief } from './brief'
import { usePaper } from './paper'
import { Day, Times } from './Times'

const { sheet, words } = messages

interface OfRow {
  readonly row: Row
}

/** How far a channel got, and when. A read receipt shows that it was seen, so that is the word. */
export function DeliveryCell({ row, channel }: OfRow & { readonly channel: Channel }) {
  const attempt = furthestAttempt(row, channel)
  if (attempt === null) return <td className="paper-quiet">{sheet.nothing}</td>
  const isSeen = attempt.state === 'delivered' && (attempt.evidence === 'read-receipt' || attempt.evidence === 'seen')
  const state = isSeen ? 'seen' : attempt.state
  const at = attempt.outcomeAt ?? attempt.at
  return (
    <td>
      <AttemptGlyph state={state} /> <b>{attemptWord(state, channel).toLowerCase()}</b> {at && <Day moment={at} />}
      {at && (
        <Second>
          <Times moment={at} />
        </Second>
      )}
    </td>
  )
}

/** What came back that counts; failing that an answer; failing that an automatic reply, or that nothing has come. */
export function AcknowledgementCell({ row }: OfRow) {
  const { acknowledgement, answer } = row
  if (acknowledgement && counts(acknowledgement)) {
    const { level, who, theirReference, at } = acknowledgement
    return (
      <td>
        <AcknowledgementGlyph level={level} /> <b>{words.level[level]}</b>
        {[who, theirReference].map((part) => part !== '' && `, ${brief(part, 60)}`)}
        <DayAndTimes moment={at} />
      </td>
    )
  }
  if (answer) {
    return (
      <td>
        <RequestGlyph state={answer.kind} /> <b>{words.answer[answer.kind]}</b>
        <DayAndTimes moment={answer.at} />
      </td>
    )
  }
  if (acknowledgement) {
    return (
      <td>
        <AcknowledgementGlyph level="automatic" /> <b>{words.level.automatic}</b>
        <Over row={row} />
        <DayAndTimes moment={acknowledgement.at} />
      </td>
    )
  }
  return (
    <td>
      <AcknowledgementGlyph level={row.required ? 'awaited' : 'not-required'} /> <b>{row.required ? words.awaited : words.notRequired}</b>
      <Over row={row} />
      <Due row={row} />
    </td>
  )
}

/** The chase that is planned next, by its number. */
export function ChaseCell({ row }: OfRow) {
  const chase = nextChase(row)
  if (chase === null) return <td>{sheet.none}</td>
  return (
    <td>
      {sheet.chase(chase.chase)}
      {chase.at && (
        <>
          , <Day moment={chase.at} />
          <Second>
            <Times moment={chase.at} />
          </Second>
        </>
      )}
    </td>
  )
}

function DayAndTimes({ moment }: { readonly moment: Moment }) {
  return (
    <Second>
      <Day moment={moment} /> <Times moment={moment} />
    </Second>
  )
}

function Over({ row }: OfRow) {
  const { data } = usePaper()
  return isOverdue(row, data.asOf) && `, ${sheet.over(daysOver(row, data.asOf, data.settings.home.zone) ?? 0)}`
}

function Due({ row }: OfRow) {
  const { data } = usePaper()
  return row.due && <Second>{sheet.due(momentDate(row.due, data.settings.home.zone, data.asOf))}</Second>
}

function Second({ children }: { readonly children: ReactNode }) {
  return <div className="paper-second">{children}</div>
}
